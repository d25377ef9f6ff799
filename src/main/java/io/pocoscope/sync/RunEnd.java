package io.pocoscope.sync;

import io.pocoscope.store.StoreFailure;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.subgraph.SubgraphFailure;
import java.util.Locale;
import java.util.Optional;

/**
 * How a run came to its end.
 *
 * @param exitCode of the design's list, 0 … 7
 * @param error why that is not 0, in a line, without secrets
 */
record RunEnd(int exitCode, Optional<String> error) {
  private static final int OUR_FAULT = 1;
  private static final int CHECK_FAILED = 4;

  static RunEnd of(Throwable failure, Subgraph subgraph) {
    if (failure instanceof SubgraphFailure named) {
      return new RunEnd(named.exitCode(), Optional.of(subgraph.withoutSecrets(text(failure))));
    }
    if (failure instanceof StoreFailure named) {
      return new RunEnd(named.exitCode(), Optional.of(subgraph.withoutSecrets(text(failure))));
    }
    if (failure instanceof SyncFailure named) {
      return new RunEnd(named.exitCode(), Optional.of(subgraph.withoutSecrets(text(failure))));
    }
    return new RunEnd(OUR_FAULT, Optional.of(subgraph.withoutSecrets(failure.toString())));
  }

  /** The end of a run that pulled all that it was to. */
  static RunEnd verified(long discrepancies) {
    return discrepancies == 0
        ? new RunEnd(0, Optional.empty())
        : new RunEnd(
            CHECK_FAILED,
            Optional.of(String.format(Locale.ROOT, "%d figures do not add up", discrepancies)));
  }

  private static String text(Throwable failure) {
    return String.valueOf(failure.getMessage());
  }
}
