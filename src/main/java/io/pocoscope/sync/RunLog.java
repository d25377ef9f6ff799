package io.pocoscope.sync;

import static java.util.stream.Collectors.joining;

import io.pocoscope.store.Store;
import io.pocoscope.subgraph.Head;
import io.pocoscope.subgraph.SchemaField;
import io.pocoscope.subgraph.Traffic;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The table {@code sync_run}: what has been pulled, and what a killed sync was about. */
final class RunLog {
  private static final double MILLIS_PER_SECOND = 1000;

  private final Store store;

  RunLog(Store store) {
    this.store = store;
  }

  /** The run that was begun and never ended, if there is one. */
  Optional<Run> unfinished() {
    return store
        .query(
            """
            select run, block_number, block_hash, block_time, since from sync_run
            where finished is null order by run desc limit 1\
            """,
            row ->
                new Run(
                    row.getLong(1),
                    row.getLong(2),
                    Optional.ofNullable(row.getString(3)),
                    Optional.ofNullable(row.getObject(4, LocalDateTime.class))
                        .map(time -> time.toInstant(ZoneOffset.UTC)),
                    Optional.ofNullable(row.getObject(5, Long.class)),
                    true))
        .stream()
        .findFirst();
  }

  /** Drops the runs that never ended; the rows that they brought stay. */
  void forgetUnfinished() {
    store.execute("delete from sync_range");
    store.execute("delete from sync_run where finished is null");
  }

  /** Drops every run. */
  void forgetAll() {
    store.execute("delete from sync_range");
    store.execute("delete from sync_run");
  }

  /** Begins a run at a block, for what changed since another, or for everything. */
  Run begin(SyncRequest request, Head head, long block, Optional<Long> since, Instant wallClock) {
    boolean atHead = block == head.number();
    Run run =
        new Run(
            store.queryOne("select coalesce(max(run), 0) + 1 from sync_run", row -> row.getLong(1)),
            block,
            head.hash().filter(hash -> atHead),
            head.timestamp().filter(time -> atHead),
            since,
            false);
    store.execute(
        """
        insert into sync_run (run, network, endpoint, deployment, block_number, block_hash,
                              block_time, started, since, arguments)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)\
        """,
        run.number(),
        request.network(),
        request.endpoint(),
        head.deployment(),
        block,
        run.hash(),
        run.time(),
        wallClock,
        since,
        request.arguments());
    return run;
  }

  /** Records the end of a run, and forgets how far it had come. */
  void finish(
      Run run,
      List<PulledTable> pulled,
      Set<SchemaField> absent,
      List<String> notes,
      Traffic traffic,
      Duration time,
      Instant wallClock) {
    store.execute(
        """
        update sync_run set finished = ?, absent_fields = ?::varchar[], notes = ?::varchar[],
                            "rows" = ?, pages = ?, requests = ?, retries = ?, bytes = ?, seconds = ?
        where run = ?\
        """,
        wallClock,
        textList(absent.stream().map(SchemaField::toString).toList()),
        textList(notes),
        pulled.stream().mapToLong(PulledTable::rows).sum(),
        pulled.stream().mapToLong(PulledTable::pages).sum(),
        traffic.requests(),
        traffic.retries().values().stream().mapToLong(Long::longValue).sum(),
        traffic.bytes(),
        time.toMillis() / MILLIS_PER_SECOND,
        run.number());
    store.execute("delete from sync_range");
  }

  /**
   * Whether the run before this one was verified and added up, and nothing was imported since; one
   * that was killed before its verification has not.
   */
  boolean addedUpBefore(Run run) {
    return store
        .query(
            """
            select coalesce(discrepancies, -1) from sync_run, meta
            where run < ? and finished is not null
              and (last_import is null or last_import < finished)
            order by run desc limit 1\
            """,
            row -> row.getLong(1),
            run.number())
        .equals(List.of(0L));
  }

  void verified(Run run, long discrepancies) {
    store.execute(
        "update sync_run set discrepancies = ? where run = ?", discrepancies, run.number());
  }

  /** A list of texts as DuckDB reads it from a text. */
  private static String textList(List<String> texts) {
    return texts.stream()
        .map(text -> "'" + text.replace("'", "''") + "'")
        .collect(joining(", ", "[", "]"));
  }
}
