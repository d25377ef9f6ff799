package io.pocoscope.ruin;

import java.util.OptionalDouble;

/** Probability of ruin, and time to it, of one stake on its lattice. */
public final class Ruin {
  /** Multiplications after which the time to ruin is no longer followed where it has no horizon. */
  private static final double EFFORT_FOR_TIMES = 1e8;

  private static final double EFFORT_FOR_HORIZON = 4e11;
  private static final double EFFORT_FOR_ROOTS = 4e9;

  private Ruin() {}

  /**
   * Answers a question.
   *
   * @throws BadRuinInput if an exact answer is out of reach
   */
  public static RuinAnswer of(RuinQuestion question) {
    Lattice lattice =
        Lattice.of(question.reward(), question.penalty(), question.stake(), question.rule());
    LossLaw losses = question.process().losses(lattice.reward(), lattice.penalty());
    OptionalDouble exponent = Lundberg.exponent(losses, lattice.reward());
    RuinCurve curve = curve(question, lattice, losses);
    double ruin = question.horizon().isPresent() ? curve.ruin() : forEver(lattice, losses, curve);
    double perStep = exponent.orElse(0);
    double bound =
        harmless(losses, lattice) && !lattice.ruinedAtOnce()
            ? 0
            : Math.exp(-perStep * Math.max(0, lattice.capital()));
    OptionalDouble perUnit =
        exponent.isPresent()
            ? OptionalDouble.of(perStep / lattice.step().toDouble())
            : OptionalDouble.empty();
    return new RuinAnswer(
        question, ruin, perUnit, bound, driftTime(question, lattice, losses), curve);
  }

  private static RuinCurve curve(RuinQuestion question, Lattice lattice, LossLaw losses) {
    if (lattice.ruinedAtOnce()) {
      return new RuinCurve(new double[] {1}, true);
    }
    if (harmless(losses, lattice)) {
      return new RuinCurve(new double[] {0}, true);
    }
    boolean ends = question.horizon().isPresent();
    RuinCurve curve =
        FiniteRuin.curve(
            losses,
            lattice.reward(),
            lattice.capital(),
            question.horizon().orElse(Integer.MAX_VALUE - 8),
            ends ? EFFORT_FOR_HORIZON : EFFORT_FOR_TIMES);
    if (ends && !curve.whole()) {
      throw new BadRuinInput(
          "%d periods on steps of %s are out of reach: ask for a shorter horizon, or round the amounts",
          question.horizon().getAsInt(), lattice.step());
    }
    return curve;
  }

  /** Without a horizon: by the roots, or by following till nothing is at risk. */
  private static double forEver(Lattice lattice, LossLaw losses, RuinCurve curve) {
    if (lattice.ruinedAtOnce() || harmless(losses, lattice)) {
      return curve.ruin();
    }
    if (Drift.of(losses, lattice.reward()) != Drift.GAIN) {
      return 1;
    }
    if (InnerRoots.areWithinReach(losses, lattice.reward())
        && rootEffort(lattice) < EFFORT_FOR_ROOTS) {
      return Renewal.ruin(LadderHeights.of(losses, lattice.reward()), lattice.capital())[
          lattice.capital()];
    }
    if (!curve.whole()) {
      throw new BadRuinInput(
          "for ever, on steps of %s, is out of reach: give a horizon, or round the amounts",
          lattice.step());
    }
    return curve.ruin();
  }

  private static double rootEffort(Lattice lattice) {
    double heights = 10.0 * (lattice.reward() + lattice.penalty());
    return heights * (lattice.capital() + lattice.reward());
  }

  /** No period can end in a loss. */
  private static boolean harmless(LossLaw losses, Lattice lattice) {
    return losses.lossless() || losses.sizes()[losses.sizes().length - 1] <= lattice.reward();
  }

  private static OptionalDouble driftTime(RuinQuestion question, Lattice lattice, LossLaw losses) {
    if (Drift.of(losses, lattice.reward()) != Drift.LOSS) {
      return OptionalDouble.empty();
    }
    double lossPerPeriod = (losses.mean() - lattice.reward()) * lattice.step().toDouble();
    return OptionalDouble.of(question.stake().toDouble() / lossPerPeriod);
  }
}
