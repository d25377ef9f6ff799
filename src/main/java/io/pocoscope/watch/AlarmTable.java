package io.pocoscope.watch;

import io.pocoscope.store.Fields;
import io.pocoscope.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table {@code watch_alarm}. */
final class AlarmTable {
  private final Store store;

  AlarmTable(Store store) {
    this.store = store;
  }

  /** The alarms of an alert, the last one first; at most two. */
  List<Alarm> lastOf(String alert) {
    return store.query(
        "select * from watch_alarm where alert = ? order by \"number\" desc limit 2",
        AlarmTable::alarm,
        alert);
  }

  /** In the place of what it held of the same alarm. */
  void put(Alarm alarm) {
    store.execute(
        "delete from watch_alarm where alert = ? and \"number\" = ?",
        alarm.alert(),
        alarm.number());
    store.execute(
        "insert into watch_alarm values (?, ?, ?, ?, ?, ?, ?)",
        alarm.alert(),
        alarm.number(),
        alarm.since(),
        alarm.raisedAt(),
        alarm.because().map(Enum::name),
        alarm.endedAt(),
        alarm.takenBack());
  }

  private static Alarm alarm(ResultSet row) throws SQLException {
    return new Alarm(
        row.getString("alert"),
        row.getLong("number"),
        Fields.time(row, "since").orElseThrow(),
        Fields.time(row, "raised_at"),
        Optional.ofNullable(row.getString("because")).map(Message.Because::valueOf),
        Fields.time(row, "ended_at"),
        row.getBoolean("taken_back"));
  }
}
