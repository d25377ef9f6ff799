-- What a watch has seen and told is of the history that a file held.
delete from main.watch_look;
delete from main.watch_total;
delete from main.watch_alarm;
delete from main.watch_message;
delete from main.watch_endpoint;
