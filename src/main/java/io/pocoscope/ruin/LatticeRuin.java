package io.pocoscope.ruin;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;

/** Ruin of one stake period by period, on its lattice. */
final class LatticeRuin {
  /** Multiplications after which the time to ruin is no longer followed where it has no horizon. */
  private static final double EFFORT_FOR_TIMES = 2e8;

  /** The same where the probability is known without it. */
  private static final double EFFORT_BESIDE = 1e9;

  private static final double EFFORT_FOR_HORIZON = 4e11;
  private static final double EFFORT_FOR_EVER = 2e10;
  private static final double FEW = 1e5;

  private final RuinQuestion question;
  private final PeriodProcess process;
  private final Lattice lattice;
  private final Walk walk;

  /** Found once, when it is asked for. */
  private Optional<Ladder> ladder;

  LatticeRuin(RuinQuestion question, PeriodProcess process) {
    this.question = question;
    this.process = process;
    this.lattice = Lattice.of(question, process);
    this.walk = new Walk(process, lattice.reward(), lattice.unit());
  }

  Chance ruin() {
    Optional<Chance> certainty = atOnce();
    if (certainty.isPresent()) {
      return certainty.get();
    }
    if (question.horizon().isEmpty()) {
      return forEver();
    }
    return isSkipFree() ? skipFree().ruin(lattice.capital()) : wholeCurve().ruin();
  }

  /** Of a stake that is skip-free within a horizon: what others of the same step can share. */
  SkipFreeRuin skipFree() {
    return new SkipFreeRuin(process.counts(), lossOfAFailure(), horizon().getAsInt());
  }

  Lattice lattice() {
    return lattice;
  }

  /** Whether the stake climbs a step at a time, and every failure costs the same. */
  boolean isSkipFree() {
    boolean uncertain = process.rate() > 0 && process.rate() < process.greatestRate();
    return lattice.reward() == 1
        && process.claims().sizes().size() == 1
        && uncertain
        && atOnce().isEmpty();
  }

  private OptionalInt horizon() {
    return question.periods();
  }

  /** Where nothing is left to chance. */
  private Optional<Chance> atOnce() {
    if (lattice.ruinedAtOnce()) {
      return Optional.of(Chance.CERTAIN);
    }
    return cannotBeRuined() ? Optional.of(Chance.NONE) : Optional.empty();
  }

  /** No period can cost anything, or not even a failure in each of them takes all. */
  private boolean cannotBeRuined() {
    return walk.harmless()
        || (horizon().isPresent() && horizon().getAsInt() * mostPerPeriod() <= lattice.capital());
  }

  private double mostPerPeriod() {
    return process instanceof Bernoulli
        ? (double) process.claims().greatest() * lattice.unit()
        : horizon().getAsInt() == 0 ? 0 : Double.POSITIVE_INFINITY;
  }

  /** Beside the premium that comes in each period. */
  private int lossOfAFailure() {
    int claim = process.claims().greatest() * lattice.unit();
    return process instanceof Bernoulli ? claim + lattice.reward() : claim;
  }

  /** The exponent per unit of the stake. */
  OptionalDouble exponent() {
    OptionalDouble perStep = walk.exponent();
    return perStep.isPresent()
        ? OptionalDouble.of(perStep.getAsDouble() / lattice.step().toDouble())
        : perStep;
  }

  Chance bound() {
    if (atOnce().isPresent()) {
      return atOnce().get();
    }
    return Chance.ofLog(-walk.exponent().orElse(0) * lattice.capital());
  }

  /**
   * The logarithm of the probability, but for what may be some units: that of the likeliest way.
   */
  double aboutLog() {
    if (atOnce().isPresent()) {
      return atOnce().get().log();
    }
    int periods = horizon().orElse(Integer.MAX_VALUE);
    double tilt = Lundberg.tilt(walk, lattice.capital(), periods);
    double cumulant = walk.cumulant(tilt);
    return cumulant * (cumulant > 0 ? periods : 1) - tilt * lattice.capital();
  }

  /** A bound for the logarithm of the probability of no ruin within the horizon. */
  double logSurvival() {
    return atOnce().isPresent()
        ? 0
        : Lundberg.logSurvival(walk, lattice.capital(), horizon().getAsInt());
  }

  /** The time to ruin; where its mean has a closed form, that is taken. */
  TimeToRuin time() {
    if (atOnce().isPresent()) {
      double certain = atOnce().get().value();
      return new RuinCurve(new double[] {certain}, 0, true);
    }
    RuinCurve curve = curve(isSkipFree() || horizon().isEmpty());
    return horizon().isPresent() ? curve : new TimeForEver(curve, this::meanTime);
  }

  private RuinCurve wholeCurve() {
    RuinCurve curve = curve(false);
    if (!curve.whole()) {
      throw new BadRuinInput(
          "%d periods on steps of %s are out of reach: ask for a shorter horizon, or round the"
              + " amounts",
          horizon().getAsInt(), lattice.step());
    }
    return curve;
  }

  private RuinCurve curve(boolean beside) {
    if (horizon().isEmpty()) {
      return follow(EFFORT_FOR_TIMES);
    }
    return FiniteRuin.curve(
        walk,
        lattice.capital(),
        horizon().getAsInt(),
        Lundberg.tilt(walk, lattice.capital(), horizon().getAsInt()),
        beside ? EFFORT_BESIDE : EFFORT_FOR_HORIZON);
  }

  private RuinCurve follow(double effort) {
    return FiniteRuin.curve(walk, lattice.capital(), Integer.MAX_VALUE - 8, tiltForEver(), effort);
  }

  private double tiltForEver() {
    return Lundberg.tilt(walk, lattice.capital(), Integer.MAX_VALUE);
  }

  /** Without a horizon: by the roots, or by following till nothing is at risk. */
  private Chance forEver() {
    if (walk.drift() != Drift.GAIN) {
      return Chance.CERTAIN;
    }
    RuinCurve soon = follow(Math.min(EFFORT_FOR_TIMES, rootEffort() / 4));
    if (soon.whole()) {
      return soon.ruin();
    }
    Optional<Chance> byRoots = byRoots(false, it -> it.ruin(lattice.capital()));
    if (byRoots.isPresent()) {
      return byRoots.get();
    }
    RuinCurve curve = follow(EFFORT_FOR_EVER);
    if (!curve.whole()) {
      throw new BadRuinInput(
          "for ever, on steps of %s, is out of reach: give a horizon, or round the amounts",
          lattice.step());
    }
    return curve.ruin();
  }

  /**
   * Multiplications that the roots take, but for the renewals: where they are few, it is at once.
   */
  private double rootEffort() {
    double steps = lattice.reward() + (double) process.claims().greatest() * lattice.unit();
    double effort = steps * lattice.reward();
    return effort > FEW ? effort : 0;
  }

  /** Of those that are ever ruined; none where it has no bound, or is out of reach. */
  private OptionalDouble meanTime() {
    return walk.drift() == Drift.NONE
        ? OptionalDouble.empty()
        : byRoots(true, it -> it.meanTime(lattice.capital())).orElseGet(OptionalDouble::empty);
  }

  /** None where that takes too long. */
  private <T> Optional<T> byRoots(boolean withTimes, Function<Renewal, T> answer) {
    if (ladder == null) {
      ladder = LadderHeights.of(walk, tiltForEver());
    }
    try {
      return ladder.map(heights -> answer.apply(new Renewal(heights, withTimes)));
    } catch (BadRuinInput outOfReach) {
      return Optional.empty();
    }
  }

  OptionalDouble driftTime() {
    return walk.drift() == Drift.LOSS
        ? OptionalDouble.of(
            question.stake().toDouble() / (walk.loss(0) * lattice.step().toDouble()))
        : OptionalDouble.empty();
  }
}
