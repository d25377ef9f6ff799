package io.pocoscope.ruin;

import java.util.Optional;
import java.util.OptionalDouble;

/** Ruin of one stake period by period, on its lattice. */
final class LatticeRuin {
  /** Multiplications after which the time to ruin is no longer followed where it has no horizon. */
  private static final double EFFORT_FOR_TIMES = 2e8;

  private static final double EFFORT_FOR_HORIZON = 4e11;
  private static final double EFFORT_FOR_ROOTS = 4e9;

  private final RuinQuestion question;
  private final PeriodProcess process;
  private final Lattice lattice;
  private final LossLaw losses;

  LatticeRuin(RuinQuestion question, PeriodProcess process) {
    this.question = question;
    this.process = process;
    this.lattice =
        Lattice.of(question.reward(), question.penalty(), question.stake(), question.rule());
    this.losses = process.losses(lattice.reward(), lattice.penalty());
  }

  /** Probability of ruin; a curve that is there already is made use of. */
  double ruin(Optional<RuinCurve> curve) {
    if (question.horizon().isEmpty()) {
      return forEver();
    }
    return curve.isEmpty() && isSkipFree()
        ? skipFree().ruin(lattice.capital())
        : curve.orElseGet(this::curve).ruin();
  }

  /** Of a stake that is skip-free within a horizon: what others of the same step can share. */
  SkipFreeRuin skipFree() {
    return new SkipFreeRuin(process.counts(), lossOfAFailure(), question.horizon().getAsInt());
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
        && !lattice.ruinedAtOnce()
        && !harmless();
  }

  /** Beside the premium that comes in each period. */
  private int lossOfAFailure() {
    int claim = process.claims().greatest() * lattice.penalty();
    return process instanceof Bernoulli ? claim + lattice.reward() : claim;
  }

  /** The exponent per unit of the stake. */
  OptionalDouble exponent() {
    OptionalDouble perStep = Lundberg.exponent(losses, lattice.reward());
    return perStep.isPresent()
        ? OptionalDouble.of(perStep.getAsDouble() / lattice.step().toDouble())
        : perStep;
  }

  double bound() {
    if (harmless() && !lattice.ruinedAtOnce()) {
      return 0;
    }
    double perStep = Lundberg.exponent(losses, lattice.reward()).orElse(0);
    return Math.exp(-perStep * Math.max(0, lattice.capital()));
  }

  RuinCurve curve() {
    if (lattice.ruinedAtOnce()) {
      return new RuinCurve(new double[] {1}, true);
    }
    if (harmless()) {
      return new RuinCurve(new double[] {0}, true);
    }
    boolean ends = question.horizon().isPresent();
    RuinCurve curve =
        follow(
            question.horizon().orElse(Integer.MAX_VALUE - 8),
            ends ? EFFORT_FOR_HORIZON : EFFORT_FOR_TIMES);
    if (ends && !curve.whole()) {
      throw new BadRuinInput(
          "%d periods on steps of %s are out of reach: ask for a shorter horizon, or round the amounts",
          question.horizon().getAsInt(), lattice.step());
    }
    return curve;
  }

  private RuinCurve follow(int horizon, double effort) {
    return FiniteRuin.curve(losses, lattice.reward(), lattice.capital(), horizon, effort);
  }

  /** Without a horizon: by the roots, or by following till nothing is at risk. */
  private double forEver() {
    if (lattice.ruinedAtOnce() || harmless()) {
      return lattice.ruinedAtOnce() ? 1 : 0;
    }
    if (Drift.of(losses, lattice.reward()) != Drift.GAIN) {
      return 1;
    }
    if (InnerRoots.areWithinReach(losses, lattice.reward()) && rootEffort() < EFFORT_FOR_ROOTS) {
      return Renewal.ruin(LadderHeights.of(losses, lattice.reward()), lattice.capital())[
          lattice.capital()];
    }
    RuinCurve curve = follow(Integer.MAX_VALUE - 8, EFFORT_FOR_ROOTS);
    if (!curve.whole()) {
      throw new BadRuinInput(
          "for ever, on steps of %s, is out of reach: give a horizon, or round the amounts",
          lattice.step());
    }
    return curve.ruin();
  }

  private double rootEffort() {
    double heights = 10.0 * (lattice.reward() + lattice.penalty());
    return heights * (lattice.capital() + lattice.reward());
  }

  /** No period can end in a loss. */
  private boolean harmless() {
    return losses.lossless() || losses.sizes()[losses.sizes().length - 1] <= lattice.reward();
  }

  OptionalDouble driftTime() {
    if (Drift.of(losses, lattice.reward()) != Drift.LOSS) {
      return OptionalDouble.empty();
    }
    double lossPerPeriod = (losses.mean() - lattice.reward()) * lattice.step().toDouble();
    return OptionalDouble.of(question.stake().toDouble() / lossPerPeriod);
  }
}
