package io.pocoscope.result.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.api.StoreStatus;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.JsonRows;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.store.BeyondValues;
import io.pocoscope.store.LeftOutRows;
import io.pocoscope.store.Meta;
import io.pocoscope.subgraph.TimeSpan;
import io.pocoscope.sync.LastRun;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a store holds, a line to a fact; the tables' rows too, which are as many as tables. */
public final class StatusResult {
  private StatusResult() {}

  /** A store's status, and the time at which it is looked at. */
  record Held(StoreStatus status, Instant now) {
    Meta meta() {
      return status.meta();
    }

    /** How old the store's block is; empty where clocks differ. */
    Optional<Duration> age() {
      return meta()
          .blockTime()
          .map(time -> Duration.between(time, now))
          .filter(age -> !age.isNegative());
    }
  }

  /**
   * A store's status.
   *
   * @param now the wall clock
   * @param hashes what each table's content comes to, where that is wanted: it takes a while
   */
  public static Result of(StoreStatus status, Instant now, Optional<Map<String, String>> hashes) {
    Result facts = columns(status.lastRun().isPresent()).object(new Held(status, now));
    List<List<Object>> lines = new ArrayList<>(facts.inLines().rows());
    status.absentFields().forEach(field -> lines.add(List.of("absent field", field)));
    status.rows().forEach((table, count) -> lines.add(List.of("rows of " + table, count)));
    return new Result(
            facts.inLines().columns(),
            lines,
            Optional.empty(),
            hashes.map(of -> json(status, (ObjectNode) facts.asJson(), of)))
        .noted(StatusNotes.of(status, now));
  }

  /**
   * Its facts.
   *
   * @param synced whether it knows of a run of sync
   */
  static Columns<Held> columns(boolean synced) {
    Columns<Held> columns = origin().and(times()).and(counts());
    return synced
        ? columns.and(LastRunColumns.columns().fromOptional(it -> it.status().lastRun()))
        : columns;
  }

  private static Columns<Held> origin() {
    return Columns.<Held>none()
        .text("network", Quantity.NAME, "Whose history it is.", it -> it.meta().network())
        .text("endpoint", Quantity.NAME, "Where sync asked for it.", it -> it.meta().endpoint())
        .text(
            "deployment",
            Quantity.ID,
            "The subgraph's deployment: which code indexed it.",
            it -> it.meta().deployment())
        .column(
            "block",
            Kind.WHOLE,
            Quantity.BLOCKS,
            "The block up to which it was synced.",
            it -> it.meta().blockNumber())
        .text("block_hash", Quantity.ID, "That block's hash.", it -> it.meta().blockHash())
        .time("block_time", "That block's time.", it -> it.meta().blockTime())
        .text(
            "block_age",
            Quantity.WORD,
            "How old that block is, in words.",
            it -> it.age().map(TimeSpan::text));
  }

  private static Columns<Held> times() {
    return Columns.<Held>none()
        .time("now", "The time at which slots are judged.", it -> it.meta().now())
        .text("now_source", Quantity.WORD, "What set that time.", it -> it.meta().nowSource())
        .time("last_sync", "When a sync last ended well.", it -> it.meta().lastSync())
        .time("last_import", "When answers were last imported.", it -> it.meta().lastImport());
  }

  private static Columns<Held> counts() {
    return Columns.<Held>none()
        .count("slots", Quantity.SLOTS, "Slots, with or without a task.", it -> it.status().slots())
        .count(
            "deals_of_unknown_size",
            Quantity.DEALS,
            "Deals of which it is not known how many slots they have.",
            it -> it.status().dealsOfUnknownSize())
        .count(
            "deals_of_nobody",
            Quantity.DEALS,
            "Deals of zeros, or that lead to no app or pool, as PoCo Boost's are seen: they have no"
                + " slots.",
            it -> it.status().dealsOfNobody())
        .count(
            "left_out_rows",
            Quantity.ROWS,
            "Rows that the endpoint lists and cannot give.",
            it -> it.status().leftOut().stream().mapToLong(LeftOutRows::rows).sum())
        .count(
            "values_beyond",
            Quantity.VALUES,
            "Values out of their columns' range, which hold the nearest one within.",
            it -> it.status().beyond().stream().mapToLong(BeyondValues::values).sum())
        .flag(
            "unfinished_sync",
            "Whether a sync was broken off, so that a part of the history is missing.",
            it -> it.status().unfinishedSync());
  }

  private static ObjectNode json(StoreStatus status, ObjectNode facts, Map<String, String> hashes) {
    status.lastRun().flatMap(LastRun::head).ifPresent(head -> facts.set("head", HeadJson.of(head)));
    facts.set("absent_fields", JsonRows.value(status.absentFields()));
    StrangeRows.write(facts, status.leftOut(), status.beyond());
    ObjectNode tables = facts.putObject("tables");
    status
        .rows()
        .forEach(
            (table, count) ->
                tables.putObject(table).put("rows", count).put("hash", hashes.get(table)));
    return facts;
  }
}
