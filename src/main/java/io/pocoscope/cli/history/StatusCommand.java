package io.pocoscope.cli.history;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.api.StoreStatus;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.StoreCommand;
import io.pocoscope.cli.print.Format;
import io.pocoscope.result.column.Facts;
import io.pocoscope.result.column.JsonRows;
import io.pocoscope.result.column.Result;
import io.pocoscope.store.BeyondValues;
import io.pocoscope.store.LeftOutRows;
import io.pocoscope.store.Meta;
import io.pocoscope.subgraph.TimeSpan;
import io.pocoscope.sync.HeadState;
import io.pocoscope.sync.LastRun;
import io.pocoscope.sync.verification.Verification;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code status}: what the store holds. */
@Command(
    name = "status",
    description = "What the store holds, of which network, and up to when.",
    footer = {"", "Example:", "  pocoscope status --format json", "  pocoscope status --verify"})
public final class StatusCommand extends StoreCommand {
  @Option(
      names = "--verify",
      description =
          "Check whether what the store holds adds up, in itself and to the subgraph's own"
              + " counters; exit 4 if not.")
  private boolean verify;

  @Override
  protected int run(Pocoscope poco) {
    StoreStatus status = poco.status();
    if (!verify) {
      print(result(poco, status));
      tell(status);
      return ExitCode.DONE;
    }
    Verification verification = poco.verify();
    print(VerificationResult.of(verification, status));
    tell(status);
    return new VerificationNotes(console(), options().quiet()).tell(verification);
  }

  private void tell(StoreStatus status) {
    if (status.dealsOfUnknownSize() > 0) {
      caveat(
          "%d deals are of unknown size: slots of theirs that nobody initialized are not counted",
          status.dealsOfUnknownSize());
    }
    if (status.dealsOfNobody() > 0) {
      note(
          "%d deals are of zeros, as PoCo Boost's are seen: they have no slots, and are in no count"
              + " of them",
          status.dealsOfNobody());
    }
    status.leftOut().forEach(rows -> note("%s", rows));
    BeyondValues.told(status.beyond()).ifPresent(told -> note("%s", told));
    if (status.unfinishedSync()) {
      caveat("a sync was broken off: the store holds a part of the history; sync again to go on");
    }
    status.lastRun().ifPresent(run -> tell(run, status.meta()));
  }

  /** A store whose syncs fail, or whose endpoint has stopped, looks well and is not. */
  private void tell(LastRun run, Meta meta) {
    if (!run.succeeded()) {
      caveat(
          "%s; the store %s",
          run.whatBecameOfIt(),
          meta.lastSync()
              .map(time -> "was last brought up to date at " + time)
              .orElse("has never been brought up to date"));
    }
    run.head().ifPresent(head -> head.warnings().forEach(warning -> caveat("%s", warning)));
    age(meta)
        .filter(age -> age.compareTo(HeadState.GREATEST_AGE) > 0)
        .ifPresent(age -> caveat("the store's block is %s old", TimeSpan.text(age)));
  }

  private Result result(Pocoscope poco, StoreStatus status) {
    Map<String, Object> facts = facts(status);
    List<List<Object>> rows = Facts.rows(facts);
    status.absentFields().forEach(field -> rows.add(List.of("absent field", field)));
    status.rows().forEach((table, count) -> rows.add(List.of("rows of " + table, count)));
    return new Result(
        Facts.columns(),
        rows,
        Optional.empty(),
        options().format() == Format.json
            ? Optional.of(json(status, facts, poco.contentHashes()))
            : Optional.empty());
  }

  private Map<String, Object> facts(StoreStatus status) {
    Meta meta = status.meta();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("network", meta.network().orElse(null));
    facts.put("endpoint", meta.endpoint().orElse(null));
    facts.put("deployment", meta.deployment().orElse(null));
    facts.put("block", meta.blockNumber().orElse(null));
    facts.put("block_hash", meta.blockHash().orElse(null));
    facts.put("block_time", meta.blockTime().orElse(null));
    facts.put("block_age", age(meta).map(TimeSpan::text).orElse(null));
    facts.put("now", meta.now().orElse(null));
    facts.put("now_source", meta.nowSource().orElse(null));
    facts.put("last_sync", meta.lastSync().orElse(null));
    facts.put("last_import", meta.lastImport().orElse(null));
    facts.put("slots", status.slots());
    facts.put("deals_of_unknown_size", status.dealsOfUnknownSize());
    facts.put("deals_of_nobody", status.dealsOfNobody());
    facts.put("left_out_rows", status.leftOut().stream().mapToLong(LeftOutRows::rows).sum());
    facts.put("values_beyond", status.beyond().stream().mapToLong(BeyondValues::values).sum());
    facts.put("unfinished_sync", status.unfinishedSync());
    status.lastRun().ifPresent(run -> facts.putAll(LastRunFacts.of(run)));
    return facts;
  }

  private Optional<Duration> age(Meta meta) {
    return meta.blockTime()
        .map(time -> Duration.between(time, console().clock().instant()))
        .filter(age -> !age.isNegative());
  }

  private static ObjectNode json(
      StoreStatus status, Map<String, Object> facts, Map<String, String> hashes) {
    ObjectNode json = Facts.json(facts);
    status.lastRun().flatMap(LastRun::head).ifPresent(head -> json.set("head", HeadJson.of(head)));
    json.set("absent_fields", JsonRows.value(status.absentFields()));
    StrangeRows.write(json, status.leftOut(), status.beyond());
    ObjectNode tables = json.putObject("tables");
    status
        .rows()
        .forEach(
            (table, count) ->
                tables.putObject(table).put("rows", count).put("hash", hashes.get(table)));
    return json;
  }
}
