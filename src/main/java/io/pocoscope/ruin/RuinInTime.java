package io.pocoscope.ruin;

import java.util.Optional;
import java.util.OptionalDouble;

/** Ruin of one stake in continuous time. */
final class RuinInTime {
  private final RuinQuestion question;
  private final ClaimsInTime process;
  private final double capital;

  RuinInTime(RuinQuestion question, ClaimsInTime process) {
    this.question = question;
    this.process = process;
    Rational left =
        question.rule() == RuinRule.REMOVAL
            ? question.stake().minus(question.penalty())
            : question.stake();
    this.capital = question.rule() == RuinRule.REMOVAL && left.signum() <= 0 ? -1 : left.toDouble();
  }

  Chance ruin() {
    if (capital < 0) {
      return Chance.CERTAIN;
    }
    if (cannotBeRuined()) {
      return Chance.NONE;
    }
    return question.horizon().isPresent()
        ? model().ruin(capital, question.horizon().getAsDouble())
        : model().ruin(capital);
  }

  private boolean cannotBeRuined() {
    return process.lambda() == 0 || question.horizon().orElse(1) == 0;
  }

  OptionalDouble exponent() {
    return process.lambda() == 0 ? OptionalDouble.empty() : model().exponent();
  }

  Chance bound() {
    if (cannotBeRuined() && capital >= 0) {
      return Chance.NONE;
    }
    return Chance.ofLog(-exponent().orElse(0) * Math.max(0, capital));
  }

  Optional<TimeToRuin> time() {
    return capital < 0 || cannotBeRuined()
        ? Optional.empty()
        : Optional.of(new TimeInContinuity(model(), capital, question.horizon()));
  }

  OptionalDouble driftTime() {
    if (process.lambda() == 0 || model().lossPerTime() <= 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(question.stake().toDouble() / model().lossPerTime());
  }

  private ModelInTime model() {
    double premium = question.reward().toDouble();
    if (process.claims() instanceof DiscreteClaims discrete) {
      double unit = question.penalty().times(discrete.unit()).toDouble();
      return new DiscreteInTime(process.lambda(), premium, discrete, unit);
    }
    ClaimLaw law = (ClaimLaw) process.claims();
    return new CramerLundberg(process.lambda(), premium, law.times(question.penalty().toDouble()));
  }
}
