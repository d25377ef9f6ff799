package io.pocoscope.result.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.api.StoreStatus;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.sync.verification.CheckResult;
import io.pocoscope.sync.verification.Verification;
import java.time.Instant;
import java.util.Locale;

/** Whether a store adds up, a row to a check. */
public final class VerificationResult {
  private VerificationResult() {}

  public static Result of(Verification verification, StoreStatus status, Instant now) {
    ObjectNode json = json(verification);
    StrangeRows.write(json, status.leftOut(), status.beyond());
    return columns()
        .result(verification.checks())
        .withJson(json)
        .noted(StatusNotes.of(status, now));
  }

  static Columns<CheckResult> columns() {
    return Columns.<CheckResult>none()
        .text("check", Quantity.WORD, "The check, by its name.", it -> it.check().label())
        .prose()
        .count(
            "compared",
            Quantity.COMPARISONS,
            "How many comparisons it made.",
            CheckResult::compared)
        .count(
            "discrepancies",
            Quantity.COMPARISONS,
            "How many of them differ.",
            CheckResult::discrepancies)
        .headed("differ")
        .text(
            "verdict",
            Quantity.WORD,
            "passed, failed, skipped, or noted: what differs is worth knowing, and not wrong.",
            VerificationResult::verdict)
        .prose()
        .text("compares", Quantity.SENTENCE, "What it compares.", it -> it.check().compares())
        .forMachines()
        .text("skipped", Quantity.SENTENCE, "Why it was not made.", CheckResult::skipped)
        .forMachines();
  }

  /** The whole of it: every check, and the discrepancies that are listed. */
  static ObjectNode json(Verification verification) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("adds_up", verification.addsUp());
    json.set("checks", columns().result(verification.checks()).asJson());
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
