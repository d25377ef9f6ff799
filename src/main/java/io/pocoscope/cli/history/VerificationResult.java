package io.pocoscope.cli.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.api.StoreStatus;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.sync.verification.CheckResult;
import io.pocoscope.sync.verification.Verification;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A verification, laid out for the printer. */
final class VerificationResult {
  private VerificationResult() {}

  static Result of(Verification verification, StoreStatus status) {
    ObjectNode json = json(verification);
    StrangeRows.write(json, status.leftOut(), status.beyond());
    return new Result(
        List.of(
            ResultColumn.prose("check"),
            ResultColumn.number("compared"),
            ResultColumn.number("discrepancies").headed("differ"),
            ResultColumn.prose("verdict"),
            ResultColumn.forMachines("compares"),
            ResultColumn.forMachines("skipped")),
        verification.checks().stream().map(VerificationResult::row).toList(),
        Optional.empty(),
        Optional.of(json));
  }

  private static List<Object> row(CheckResult result) {
    return Arrays.asList(
        result.check().label(),
        result.compared(),
        result.discrepancies(),
        verdict(result),
        result.check().compares(),
        result.skipped().orElse(null));
  }

  /** The whole of it: every check, and the discrepancies that are listed. */
  static ObjectNode json(Verification verification) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("adds_up", verification.addsUp());
    var checks = json.putArray("checks");
    for (CheckResult result : verification.checks()) {
      ObjectNode check = checks.addObject();
      check.put("check", result.check().label());
      check.put("compares", result.check().compares());
      check.put("verdict", verdict(result));
      check.put("compared", result.compared());
      check.put("discrepancies", result.discrepancies());
      result.skipped().ifPresent(why -> check.put("skipped", why));
    }
    var list = json.putArray("discrepancies");
    verification
        .discrepancies()
        .forEach(
            it ->
                list.addObject()
                    .put("check", it.check().label())
                    .put("subject", it.subject())
                    .put("expected", it.expected().orElse(null))
                    .put("found", it.found().orElse(null)));
    return json;
  }

  private static String verdict(CheckResult result) {
    return result.verdict().name().toLowerCase(Locale.ROOT);
  }
}
