package io.pocoscope.result.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import io.pocoscope.sync.verification.CheckResult;
import io.pocoscope.sync.verification.Discrepancy;
import io.pocoscope.sync.verification.Verification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of a verification: the first discrepancies, and what was skipped and why. */
public final class VerificationNotes {
  private static final int SHOWN = 10;

  private final Remarks notes = new Remarks();

  private VerificationNotes() {}

  public static List<Remark> of(Verification verification) {
    VerificationNotes notes = new VerificationNotes();
    verification.discrepancies().stream().limit(SHOWN).forEach(notes::about);
    notes.aboutSkipped(verification);
    if (!verification.addsUp()) {
      notes.aboutAll(verification.discrepancyCount());
    }
    return notes.notes.all();
  }

  private void about(Discrepancy discrepancy) {
    notes.caveat("discrepancy", "pocoscope: %s", discrepancy);
  }

  private void aboutSkipped(Verification verification) {
    Map<String, List<CheckResult>> byReason =
        verification.with(CheckResult.Verdict.SKIPPED).stream()
            .collect(
                groupingBy(result -> result.skipped().orElseThrow(), LinkedHashMap::new, toList()));
    byReason.forEach(
        (why, skipped) -> {
          notes.note("skipped", "skipped, as %s:", why);
          notes.note(
              "skipped",
              "  %s",
              skipped.stream().map(it -> it.check().label()).collect(joining(", ")));
        });
  }

  private void aboutAll(long discrepancies) {
    notes.add(
        Remark.caveat(
                "discrepancies",
                "pocoscope: %d figures do not add up (--format json lists them); sync again, or"
                    + " into a new file",
                discrepancies)
            .with("discrepancies", discrepancies));
  }
}
