package io.pocoscope.cli.history;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.api.StoreStatus;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.StoreCommand;
import io.pocoscope.cli.print.Format;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.history.StatusResult;
import io.pocoscope.result.history.VerificationNotes;
import io.pocoscope.result.history.VerificationResult;
import io.pocoscope.sync.verification.Verification;
import java.time.Instant;
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
    Instant now = console().clock().instant();
    if (!verify) {
      show(StatusResult.of(status, now, hashes(poco)));
      return ExitCode.DONE;
    }
    Verification verification = poco.verify();
    show(VerificationResult.of(verification, status, now));
    mention(VerificationNotes.of(verification));
    return verification.addsUp() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private void show(Result result) {
    print(result);
    say(result.notes());
  }

  /** Only JSON has them, and they take a while. */
  private Optional<Map<String, String>> hashes(Pocoscope poco) {
    return options().format() == Format.json ? Optional.of(poco.contentHashes()) : Optional.empty();
  }
}
