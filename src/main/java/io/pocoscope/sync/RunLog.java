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
  private long current;

  RunLog(Store store) {
    this.store = store;
  }

  /**
   * Leaves the row of a run that begins, before anything is asked: whatever becomes of it, it is
   * not without a trace.
   */
  void open(SyncRequest request, Instant wallClock) {
    current =
        store.queryOne("select coalesce(max(run), 0) + 1 from sync_run", row -> row.getLong(1));
    store.execute(
        """
        insert into sync_run (run, network, endpoint, started, unfinished, arguments)
        values (?, ?, ?, ?, false, ?)\
        """,
        current,
        request.network(),
        request.endpoint(),
        wallClock,
        request.arguments());
  }

  /** Notes how far the endpoint has come. */
  void sawHead(Head head) {
    store.execute(
        "update sync_run set deployment = ?, head_number = ?, head_time = ? where run = ?",
        head.deployment(),
        head.number(),
        head.timestamp(),
        current);
  }

  /** The run whose pull was begun and never came to its end, if there is one. */
  Optional<Run> unfinished() {
    return store
        .query(
            """
            select run, block_number, block_hash, block_time, since from sync_run
            where unfinished order by run desc limit 1\
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

  /** Nobody goes on with what was begun; the rows that it brought stay. */
  void forgetUnfinished() {
    store.execute("delete from sync_range");
    store.execute("update sync_run set unfinished = false where unfinished");
  }

  /** Drops every run but the one that is under way. */
  void forgetAll() {
    store.execute("delete from sync_range");
    store.execute("delete from sync_run where run <> ?", current);
  }

  /** Goes on with another run's pull, at its block and where it was. */
  Run goOnWith(Run other) {
    store.execute(
        """
        update sync_run set block_number = ?, block_hash = ?, block_time = ?, since = ?,
                            resumes = ?, unfinished = true
        where run = ?\
        """,
        other.block(),
        other.hash(),
        other.time(),
        other.since(),
        other.number(),
        current);
    store.execute("update sync_run set unfinished = false where run = ?", other.number());
    store.execute("update sync_range set run = ? where run = ?", current, other.number());
    return new Run(current, other.block(), other.hash(), other.time(), other.since(), true);
  }

  /** Begins to pull at a block, what changed since another, or everything. */
  Run begin(Head head, long block, Optional<Long> since) {
    boolean atHead = block == head.number();
    Run run =
        new Run(
            current,
            block,
            head.hash().filter(hash -> atHead),
            head.timestamp().filter(time -> atHead),
            since,
            false);
    store.execute(
        """
        update sync_run set block_number = ?, block_hash = ?, block_time = ?, since = ?,
                            unfinished = true
        where run = ?\
        """,
        block,
        run.hash(),
        run.time(),
        since,
        current);
    return run;
  }

  /**
   * Records that all was pulled, and forgets how far it had come. The run is not at its end: what
   * it has pulled is still to be verified.
   */
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
        update sync_run set finished = ?, unfinished = false, absent_fields = ?::varchar[], notes = ?::varchar[],
                            "rows" = ?, pages = ?, requests = ?, retries = ?, bytes = ?, seconds = ?,
                            left_out = (select count(*) from unresolved)
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
   * Records how the run under way ended. What it was to pull and has not is gone on with by the
   * next one.
   */
  void end(RunEnd end, List<String> notes, Traffic traffic, Duration time, Instant wallClock) {
    store.execute(
        """
        update sync_run set finished = ?, exit_code = ?, error = ?, notes = ?::varchar[],
                            requests = ?, retries = ?, bytes = ?, seconds = ?
        where run = ?\
        """,
        wallClock,
        end.exitCode(),
        end.error(),
        textList(notes),
        traffic.requests(),
        traffic.retries().values().stream().mapToLong(Long::longValue).sum(),
        traffic.bytes(),
        time.toMillis() / MILLIS_PER_SECOND,
        current);
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
    RunEnd end = RunEnd.verified(discrepancies);
    store.execute(
        "update sync_run set discrepancies = ?, exit_code = ?, error = ? where run = ?",
        discrepancies,
        end.exitCode(),
        end.error(),
        run.number());
  }

  /** A list of texts as DuckDB reads it from a text. */
  private static String textList(List<String> texts) {
    return texts.stream()
        .map(text -> "'" + text.replace("'", "''") + "'")
        .collect(joining(", ", "[", "]"));
  }
}
