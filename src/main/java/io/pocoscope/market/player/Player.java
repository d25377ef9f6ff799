package io.pocoscope.market.player;

import io.pocoscope.market.RunResult;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Plays runs; several threads ask it at once. */
@FunctionalInterface
public interface Player {
  /**
   * Plays one through.
   *
   * @return empty if it was stopped
   */
  Optional<RunResult> play(Run run, BooleanSupplier stopped);
}
