package io.pocoscope.watch;

import io.pocoscope.store.Fields;
import io.pocoscope.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The table {@code watch_message}: what is to be told, until it was. */
final class MessageTable {
  private final Store store;

  MessageTable(Store store) {
    this.store = store;
  }

  /** The last message's number, 0 for none. */
  long last() {
    return store.queryOne("select coalesce(max(id), 0) from watch_message", row -> row.getLong(1));
  }

  /** Puts a message down; its number is found here. */
  void write(Message message, Instant wallClock) {
    store.execute(
        "insert into watch_message values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)",
        last() + 1,
        message.event().name(),
        message.alert(),
        message.number(),
        message.time(),
        message.block(),
        message.since(),
        message.failed(),
        message.settled(),
        message.evidence(),
        message.needed(),
        message.because().name(),
        wallClock);
  }

  /**
   * Those that were not told yet, in their order.
   *
   * @param before the last message of an earlier look: whoever wrote it was to tell it
   */
  List<Message> untold(long before) {
    return store.query(
        "select * from watch_message where told_at is null order by id",
        row -> message(row, row.getLong("id") <= before));
  }

  void told(Collection<Long> ids, Instant wallClock) {
    ids.forEach(
        id -> store.execute("update watch_message set told_at = ? where id = ?", wallClock, id));
  }

  private static Message message(ResultSet row, boolean again) throws SQLException {
    return new Message(
        row.getLong("id"),
        Message.Event.valueOf(row.getString("event")),
        row.getString("alert"),
        row.getLong("number"),
        Fields.time(row, "time").orElseThrow(),
        Fields.number(row, "block"),
        Fields.time(row, "since"),
        Fields.number(row, "failed"),
        Fields.number(row, "settled"),
        Optional.ofNullable(row.getObject("evidence", Double.class)),
        Optional.ofNullable(row.getObject("needed", Double.class)),
        Message.Because.valueOf(row.getString("because")),
        again);
  }
}
