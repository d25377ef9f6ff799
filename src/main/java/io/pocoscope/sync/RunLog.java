package io.pocoscope.sync;

import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import io.pocoscope.subgraph.Head;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The tables {@code sync_run} and {@code sync_cursor}: what makes a killed sync go on. */
final class RunLog {
  private final Store store;

  RunLog(Store store) {
    this.store = store;
  }

  /** The run that was begun and never ended, if there is one of this deployment. */
  Optional<Run> unfinished(String network, String deployment) {
    return store
        .query(
            """
            select run, block_number, block_hash, block_time from sync_run
            where finished is null and network = ? and deployment = ?
            order by run desc limit 1""",
            row ->
                new Run(
                    row.getLong(1),
                    row.getLong(2),
                    Optional.ofNullable(row.getString(3)),
                    Optional.ofNullable(row.getObject(4, LocalDateTime.class))
                        .map(time -> time.toInstant(ZoneOffset.UTC)),
                    true),
            network,
            deployment)
        .stream()
        .findFirst();
  }

  /** Drops the runs that never ended, with their cursors; the rows that they brought stay. */
  void forgetUnfinished() {
    store.execute(
        "delete from sync_cursor where run in (select run from sync_run where finished is null)");
    store.execute("delete from sync_run where finished is null");
  }

  Run begin(SyncRequest request, Head head, Instant wallClock) {
    long block = head.number() - request.margin();
    boolean atHead = request.margin() == 0;
    long number =
        store.queryOne("select coalesce(max(run), 0) + 1 from sync_run", row -> row.getLong(1));
    Run run =
        new Run(
            number,
            block,
            head.hash().filter(hash -> atHead),
            head.timestamp().filter(time -> atHead),
            false);
    store.execute(
        "insert into sync_run values (?, ?, ?, ?, ?, ?, ?, ?, null)",
        number,
        request.network(),
        request.endpoint(),
        head.deployment(),
        block,
        run.hash(),
        run.time(),
        wallClock);
    return run;
  }

  Cursor cursor(Run run, Table table) {
    return store
        .query(
            "select after, pages, \"rows\", done from sync_cursor where run = ? and table_name = ?",
            row -> new Cursor(row.getString(1), row.getLong(2), row.getLong(3), row.getBoolean(4)),
            run.number(),
            table.sqlName())
        .stream()
        .findFirst()
        .orElse(Cursor.START);
  }

  void advance(Run run, Table table, Cursor cursor) {
    store.execute(
        "delete from sync_cursor where run = ? and table_name = ?", run.number(), table.sqlName());
    store.execute(
        "insert into sync_cursor values (?, ?, ?, ?, ?, ?)",
        run.number(),
        table.sqlName(),
        cursor.after(),
        cursor.pages(),
        cursor.rows(),
        cursor.done());
  }

  void finish(Run run, Instant wallClock) {
    store.execute("update sync_run set finished = ? where run = ?", wallClock, run.number());
  }

  List<PulledTable> pulled(Run run) {
    return store.query(
        "select table_name, \"rows\", pages from sync_cursor where run = ? order by table_name",
        row -> new PulledTable(row.getString(1), row.getLong(2), row.getLong(3)),
        run.number());
  }

  /** How far a run has come in a table. */
  record Cursor(String after, long pages, long rows, boolean done) {
    static final Cursor START = new Cursor("", 0, 0, false);
  }
}
