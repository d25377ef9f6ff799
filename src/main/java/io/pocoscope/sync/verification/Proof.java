package io.pocoscope.sync.verification;

import io.pocoscope.store.Resource;
import java.util.Locale;
import java.util.Optional;

/**
 * What a quick look at a check came to, in half the time that the check takes or less: whether
 * nothing at all differs. To tell what differs takes the check.
 *
 * <p>Rows are known by 64-bit hashes of their ids, and many are compared at once by sums of hashes.
 * That a row which differs passes for another of ten million has odds of one in 10¹²: nothing is
 * damaged so by accident, and nobody gains by a store that deceives its owner.
 *
 * @param compared how many comparisons the check makes
 * @param holds whether every one of them agrees; if not, it is the check that tells
 */
record Proof(long compared, boolean holds) {
  /** Its SQL, which gives {@code compared} and {@code agrees}; empty for a check that is quick. */
  static Optional<String> sql(Check check) {
    return switch (check) {
      case IDS -> Optional.of(Ids.proofOfEntities());
      case EVENT_IDS -> Optional.of(Ids.proofOfEvents());
      case REFERENCES -> Optional.of(References.proof());
      case TASK_ENDS, CONTRIBUTIONS, REVEALS, REWARDS, SEIZES -> Optional.of(written(check));
      default -> Optional.empty();
    };
  }

  private static String written(Check check) {
    return Resource.text(Proof.class, check.name().toLowerCase(Locale.ROOT) + "_proof.sql");
  }
}
