package io.pocoscope.ruin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    TimeToRuin time = onLattice.time();
    boolean followed = question.horizon().isPresent() && time.whole();
    return new RuinAnswer(
        question,
        followed ? time.within(Double.MAX_VALUE) : onLattice.ruin(),
        onLattice.exponent(),
        onLattice.bound(),
        onLattice.driftTime(),
        Optional.of(time));
  }

  /**
   * Only the probability.
   *
   * @throws BadRuinInput if an exact answer is out of reach
   */
  public static Chance chance(RuinQuestion question) {
    return question.process() instanceof ClaimsInTime claims
        ? new RuinInTime(question, claims).ruin()
        : onLattice(question).ruin();
  }

  /** Only the probability, 0 where it is too small for a double. */
  public static double probability(RuinQuestion question) {
    return chance(question).value();
  }

  /**
   * The probabilities of several stakes, which share what they can.
   *
   * @param question its stake does not count
   * @return one for each stake
   * @throws BadRuinInput if an exact answer is out of reach
   */
  public static List<Double> probabilities(RuinQuestion question, List<Rational> stakes) {
    Map<Rational, SkipFreeRuin> byStep = new HashMap<>();
    return stakes.stream().map(stake -> shared(question.withStake(stake), byStep)).toList();
  }

  private static double shared(RuinQuestion question, Map<Rational, SkipFreeRuin> byStep) {
    if (question.process() instanceof ClaimsInTime || question.horizon().isEmpty()) {
      return probability(question);
    }
    LatticeRuin ruin = onLattice(question);
    return ruin.isSkipFree()
        ? byStep
            .computeIfAbsent(ruin.lattice().step(), any -> ruin.skipFree())
            .ruin(ruin.lattice().capital())
            .value()
        : ruin.ruin().value();
  }

  private static LatticeRuin onLattice(RuinQuestion question) {
    return new LatticeRuin(question, (PeriodProcess) question.process());
  }
}
