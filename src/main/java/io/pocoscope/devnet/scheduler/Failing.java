package io.pocoscope.devnet.scheduler;

import io.pocoscope.devnet.market.truth.Role;
import java.util.Optional;

/**
 * A way in which a replicate fails, as its worker reports it.
 *
 * @param status the last that the replicate gets; empty where only the exit code tells
 * @param cause beside the status, if it says one
 * @param exitCode the app's
 * @param party whom the cause names, if one
 */
record Failing(String status, Optional<String> cause, int exitCode, Optional<Role> party) {
  /** What stands for the cause where the app ended with another code than 0. */
  static final String EXIT_CODE = "APP_EXIT_CODE";

  static final String LOST = "WORKER_LOST";

  /** With a cause that names a party. */
  static Failing of(Role party, String status, String cause) {
    return new Failing(status, Optional.of(cause), 0, Optional.of(party));
  }

  /** With a cause that names no one party. */
  static Failing open(String status, String cause) {
    return new Failing(status, Optional.of(cause), 0, Optional.empty());
  }

  /** The worker is not heard of any more: a status, and no cause. */
  static Failing lost() {
    return new Failing(LOST, Optional.empty(), 0, Optional.of(Role.WORKER));
  }

  /** The result is there, and the app ended with an error. */
  static Failing silent(int exitCode) {
    return new Failing("", Optional.empty(), exitCode, Optional.of(Role.APP));
  }

  Failing withExitCode(int code) {
    return new Failing(status, cause, code, party);
  }

  /** Whether it is the deadline that ends it. */
  boolean isTimeout() {
    return status.equals("ABORTED") && party.isEmpty();
  }

  /** What a reader takes for the cause: new workers' exit codes go before their causes. */
  Optional<String> word() {
    if (exitCode != 0 && !status.equals("COMPUTE_FAILED")) {
      return Optional.of(EXIT_CODE);
    }
    return status.equals(LOST) ? Optional.of(LOST) : cause;
  }
}
