package io.pocoscope.cli.history;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.pocoscope.cli.frame.Console;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.sync.verification.CheckResult;
import io.pocoscope.sync.verification.Discrepancy;
import io.pocoscope.sync.verification.Verification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says beside a result what a verification came to. */
final class VerificationNotes {
  private static final int SHOWN = 10;

  private final Console console;
  private final boolean quiet;

  VerificationNotes(Console console, boolean quiet) {
    this.console = console;
    this.quiet = quiet;
  }

  /** Names the first discrepancies, even where notes are not wanted, and gives the exit code. */
  int tell(Verification verification) {
    console.out().flush();
    verification.discrepancies().stream().limit(SHOWN).forEach(this::tell);
    if (!quiet) {
      skipped(verification).forEach(this::tellSkipped);
    }
    if (verification.addsUp()) {
      return ExitCode.DONE;
    }
    console.tell(
        "pocoscope: "
            + verification.discrepancyCount()
            + " figures do not add up (--format json lists them); sync again, or into a new file");
    return ExitCode.CHECK_FAILED;
  }

  private void tell(Discrepancy discrepancy) {
    console.tell("pocoscope: " + discrepancy);
  }

  private void tellSkipped(String why, List<CheckResult> skipped) {
    String checks = skipped.stream().map(it -> it.check().label()).collect(joining(", "));
    console.tell("skipped, as " + why + ":");
    console.tell("  " + checks);
  }

  private static Map<String, List<CheckResult>> skipped(Verification verification) {
    return verification.with(CheckResult.Verdict.SKIPPED).stream()
        .collect(
            groupingBy(result -> result.skipped().orElseThrow(), LinkedHashMap::new, toList()));
  }
}
