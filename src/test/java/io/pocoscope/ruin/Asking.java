package io.pocoscope.ruin;

import java.util.OptionalInt;

/** Questions in a line, for tests. */
final class Asking {
  static final int FOR_EVER = -1;

  private Asking() {}

  static RuinAnswer ask(
      RiskProcess process, String reward, String penalty, String stake, int horizon) {
    return ask(process, reward, penalty, stake, horizon, RuinRule.BELOW_ZERO);
  }

  static RuinAnswer ask(
      RiskProcess process,
      String reward,
      String penalty,
      String stake,
      int horizon,
      RuinRule rule) {
    return Ruin.of(
        new RuinQuestion(
            process,
            Rational.parse(reward),
            Rational.parse(penalty),
            Rational.parse(stake),
            horizon == FOR_EVER ? OptionalInt.empty() : OptionalInt.of(horizon),
            rule));
  }
}
