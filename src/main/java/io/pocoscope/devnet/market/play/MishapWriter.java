package io.pocoscope.devnet.market.play;

import io.pocoscope.devnet.market.deal.Deal;
import io.pocoscope.devnet.market.error.ErrorCause;
import io.pocoscope.devnet.market.error.PoolEras;
import io.pocoscope.devnet.market.error.WorkerError;
import io.pocoscope.devnet.market.truth.Culprit;
import io.pocoscope.devnet.market.truth.Role;
import io.pocoscope.devnet.market.truth.Stage;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides in which slots workers contribute errors. It has a stream of its own and changes no
 * script: the same market without errors has the same outcomes.
 */
final class MishapWriter {
  /** Where the worker's network may be at fault, it is in this share. */
  private static final double NETWORK_SHARE = .3;

  private final double share;
  private final PoolEras eras;
  private final RandomGenerator random;

  /**
   * For a market.
   *
   * @param share of the slots that can have a mishap, in [0, 1)
   */
  MishapWriter(double share, PoolEras eras, RandomGenerator random) {
    this.share = share;
    this.eras = eras;
    this.random = random;
  }

  /** What befalls a slot with a script, if anything does. */
  Optional<Mishap> write(Deal deal, Script script) {
    if (share == 0) {
      return Optional.empty();
    }
    // Drawn for every slot alike, so that what befalls one does not shift the others.
    boolean all = random.nextDouble() < share;
    boolean one = random.nextDouble() < share;
    double which = random.nextDouble();
    boolean network = random.nextDouble() < NETWORK_SHARE;
    if (script.culprit().isPresent()) {
      boolean split = script.last() == Stage.NO_CONSENSUS_SPLIT;
      boolean befallen = split ? one : all && isKeptSecret(script.last());
      return befallen && !deal.hasCallback()
          ? Optional.of(mishap(deal, !split, script.culprit(), which, network))
          : Optional.empty();
    }
    boolean outvoted = one && script.minority() && !deal.hasCallback();
    return all || outvoted
        ? Optional.of(mishap(deal, all, Optional.empty(), which, network))
        : Optional.empty();
  }

  private static boolean isKeptSecret(Stage last) {
    return last == Stage.NO_REVEAL || last == Stage.NO_CONSENSUS_SHORT;
  }

  private Mishap mishap(
      Deal deal, boolean all, Optional<Culprit> culprit, double which, boolean network) {
    Optional<Role> known = culprit.map(Culprit::role);
    List<ErrorCause> possible = possible(deal);
    List<ErrorCause> fitting =
        possible.stream().filter(it -> known.filter(it.open()::contains).isPresent()).toList();
    List<ErrorCause> causes = fitting.isEmpty() ? possible : fitting;
    ErrorCause cause = causes.get((int) (which * causes.size()));
    Role drawn = network && cause.open().contains(Role.WORKER) ? Role.WORKER : cause.party();
    Role role = known.filter(cause.open()::contains).orElse(drawn);
    return new Mishap(new WorkerError(eras.of(deal.pool().address()), cause), all, role);
  }

  /** An enclave gets its data by itself: of its errors only the image's are contributed. */
  private static List<ErrorCause> possible(Deal deal) {
    if (deal.tee()) {
      return List.of(ErrorCause.APP_IMAGE_DOWNLOAD_FAILED);
    }
    return deal.dataset().isPresent()
        ? List.of(ErrorCause.values())
        : List.of(ErrorCause.APP_IMAGE_DOWNLOAD_FAILED, ErrorCause.INPUT_FILES_DOWNLOAD_FAILED);
  }
}
