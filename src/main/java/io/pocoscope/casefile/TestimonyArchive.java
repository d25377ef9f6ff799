package io.pocoscope.casefile;

import io.pocoscope.store.Fields;
import io.pocoscope.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Puts together what schedulers say of a slot. */
final class TestimonyArchive {
  private final Store store;

  TestimonyArchive(Store store) {
    this.store = store;
  }

  /**
   * Nothing in a store that an earlier version filled: it has no such tables.
   *
   * @param slot the task's id; of what nobody initialized, {@code <deal>:<index>}: its scheduler
   *     may know it by the id that its task would have
   */
  SlotFile.Testimony of(String slot) {
    boolean knowsSchedulers =
        store.queryOne(
            "select count(*) > 0 from duckdb_views() where view_name = 'offchain_cause'",
            row -> row.getBoolean(1));
    if (!knowsSchedulers) {
      return SlotFile.Testimony.NONE;
    }
    return store
        .query(
            "select distinct task from offchain_answer where task = ? or slot = ? order by task",
            row -> row.getString(1),
            slot,
            slot)
        .stream()
        .findFirst()
        .map(task -> new SlotFile.Testimony(answers(slot, task), replicates(task), timeline(task)))
        .orElse(SlotFile.Testimony.NONE);
  }

  private List<SlotFile.Answer> answers(String slot, String task) {
    return store.query(
        """
        select answer.scheduler, answer.asked_at, answer.http_status, said.status as task_status,
               read.cause, read.party, read.parties, read.actor, read.worker, read.app_exit_code,
               read.worker_era, read.scheduler_era, read.confidence
        from offchain_answer answer
        left join offchain_task said
          on said.task = answer.task and said.scheduler = answer.scheduler
        left join (select * from offchain_cause where slot = ?) read
          on read.scheduler = answer.scheduler
        where answer.task = ?
        order by read.confidence is null, answer.asked_at desc, answer.scheduler""",
        row ->
            new SlotFile.Answer(
                row.getString("scheduler"),
                Fields.time(row, "asked_at"),
                Fields.number(row, "http_status"),
                Fields.text(row, "task_status"),
                reading(row)),
        slot,
        task);
  }

  private static Optional<SlotFile.Reading> reading(ResultSet row) throws SQLException {
    Optional<String> confidence = Fields.text(row, "confidence");
    if (confidence.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new SlotFile.Reading(
            Fields.text(row, "cause"),
            Fields.text(row, "party"),
            Fields.texts(row, "parties"),
            Fields.text(row, "actor"),
            Fields.text(row, "worker"),
            Fields.number(row, "app_exit_code"),
            confidence.get(),
            row.getString("worker_era"),
            row.getString("scheduler_era")));
  }

  private List<SlotFile.Replicate> replicates(String task) {
    return store.query(
        """
        select given.scheduler, given.worker, given.status, given.app_exit_code, given.tee_error,
               (select said.cause from offchain_replicate_update said
                where said.task = given.task and said.scheduler = given.scheduler
                  and said.replicate = given.place and said.cause is not null
                order by said.said_at desc nulls last, said.place desc limit 1) as cause
        from offchain_replicate given
        where given.task = ?
        order by given.scheduler, given.place""",
        row ->
            new SlotFile.Replicate(
                row.getString("scheduler"),
                Fields.text(row, "worker"),
                Fields.text(row, "status"),
                Fields.text(row, "cause"),
                Fields.number(row, "app_exit_code"),
                Fields.text(row, "tee_error")),
        task);
  }

  /** What has no date came before what has one; the answer's own order decides among equals. */
  private List<SlotFile.Said> timeline(String task) {
    return store.query(
        """
        select said_at, scheduler, worker, status, cause
        from (
          select said_at, scheduler, null as worker, status, null as cause, -1 as replicate, place
          from offchain_task_status where task = ?
          union all
          select said.said_at, said.scheduler, given.worker, said.status, said.cause,
                 said.replicate, said.place
          from offchain_replicate_update said
          left join offchain_replicate given
            on given.task = said.task and given.scheduler = said.scheduler
            and given.place = said.replicate
          where said.task = ?
        )
        order by scheduler, said_at nulls first, replicate, place""",
        row ->
            new SlotFile.Said(
                Fields.time(row, "said_at"),
                row.getString("scheduler"),
                Fields.text(row, "worker"),
                Fields.text(row, "status"),
                Fields.text(row, "cause")),
        task,
        task);
  }
}
