package io.pocoscope.result.game;

import io.pocoscope.ruin.Rational;
import io.pocoscope.slashing.Target;
import java.util.Optional;

/**
 * What a target for the failure rate asks of rewards and penalties.
 *
 * @param aim the target
 * @param penalty what a failure costs each party, greater than 0
 * @param reward what a success brings each party; none for the reward that meets the target
 */
public record TargetQuestion(Target aim, Rational penalty, Optional<Rational> reward) {
  /** The reward that meets the target. */
  Rational meets() {
    return aim.reward(penalty);
  }

  /** The failure rate at which reward and penalty are even. */
  Rational even() {
    return Target.breakEven(reward.orElseGet(this::meets), penalty);
  }
}
