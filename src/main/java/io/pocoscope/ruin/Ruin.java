package io.pocoscope.ruin;

import java.util.Optional;

/** Probability of ruin, and time to it, of one stake. */
public final class Ruin {
  private Ruin() {}

  /**
   * Answers a question.
   *
   * @throws BadRuinInput if an exact answer is out of reach
   */
  public static RuinAnswer of(RuinQuestion question) {
    if (question.process() instanceof ClaimsInTime claims) {
      RuinInTime inTime = new RuinInTime(question, claims);
      return new RuinAnswer(
          question,
          inTime.ruin(),
          inTime.exponent(),
          inTime.bound(),
          inTime.driftTime(),
          inTime.time());
    }
    LatticeRuin onLattice = onLattice(question);
    RuinCurve curve = onLattice.curve();
    return new RuinAnswer(
        question,
        onLattice.ruin(Optional.of(curve)),
        onLattice.exponent(),
        onLattice.bound(),
        onLattice.driftTime(),
        Optional.of(curve));
  }

  /**
   * Only the probability.
   *
   * @throws BadRuinInput if an exact answer is out of reach
   */
  public static double probability(RuinQuestion question) {
    return question.process() instanceof ClaimsInTime claims
        ? new RuinInTime(question, claims).ruin()
        : onLattice(question).ruin(Optional.empty());
  }

  private static LatticeRuin onLattice(RuinQuestion question) {
    return new LatticeRuin(question, (PeriodProcess) question.process());
  }
}
