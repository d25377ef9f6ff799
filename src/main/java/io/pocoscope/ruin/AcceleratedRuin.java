package io.pocoscope.ruin;

/**
 * Ruin under a penalty that depends on the stake, by recursion over the tasks on a grid of stakes:
 * {@code ψ_n(s) = F · E ψ_(n−1)(s − P) + (1 − F) · E ψ_(n−1)(s + R)}. What falls between two points
 * of the grid is interpolated; taken down, or up, instead, it gives bounds, as a richer stake is
 * never ruined before a poorer one.
 */
public final class AcceleratedRuin {
  private static final double MOST_STEPS = 4e7;
  private static final int FINEST = 400_000;
  private static final int COARSEST = 200;

  /** Stakes are followed up to so many times S0, or so many penalties more than it. */
  private static final double ABOVE = 4;

  private static final double PENALTIES_ABOVE = 60;

  /** Grids that have no points in common with the first but for the ends. */
  private static final double[] COARSER = {.789, .618, .447};

  private static final double SAFETY = 2;

  private AcceleratedRuin() {}

  /**
   * Probability of ruin, with its error.
   *
   * @param ruin interpolated, in [0, 1]
   * @param error twice as much as coarser grids differ: an estimate, while the bounds are strict
   * @param low bound: never greater than the true value
   * @param high bound: never less
   * @param step of the grid, in the unit of the stake
   */
  public record Answer(double ruin, double error, double low, double high, double step) {}

  /**
   * Answers a question.
   *
   * @throws BadRuinInput if a penalty is not above 0, or the reward grows so fast as the stake
   *     shrinks that a poorer stake overtakes a richer one: then there are no bounds
   */
  public static Answer of(AcceleratedQuestion question) {
    check(question);
    double top = top(question);
    int fine = points(question, top);
    double ruin = ruin(question, fine, top, StakeGrid.Rounding.BETWEEN);
    double low = Math.min(ruin, ruin(question, fine, top, StakeGrid.Rounding.UP));
    double high = Math.max(ruin, ruin(question, fine, top, StakeGrid.Rounding.DOWN));
    double strict = Math.max(high - ruin, ruin - low);
    // With α = 1 stakes stand on a lattice, and between its points interpolating errs on any grid.
    double error =
        question.penalty().alpha() > 1
            ? Math.min(strict, SAFETY * apart(question, fine, top, ruin))
            : strict;
    return new Answer(ruin, error, low, high, question.stake() / fine);
  }

  private static double apart(AcceleratedQuestion question, int fine, double top, double ruin) {
    double apart = 0;
    for (double coarser : COARSER) {
      double other = ruin(question, (int) (coarser * fine), top, StakeGrid.Rounding.BETWEEN);
      apart = Math.max(apart, Math.abs(ruin - other));
    }
    return apart;
  }

  private static void check(AcceleratedQuestion question) {
    double fastest = question.penalty().growth(1, question.sizes().greatest()) / question.stake();
    if (question.target() / (1 - question.target()) * fastest > 1) {
      throw new BadRuinInput(
          "the reward grows so fast as the stake shrinks that a poor stake overtakes a rich one: lower α, β or the target, or raise the stake");
    }
    double least = question.sizes().ascending()[0];
    if (!(question.penalty(top(question), least) > 0)) {
      throw new BadRuinInput("the penalty is not above 0 for stakes that have grown: raise ω");
    }
  }

  private static double top(AcceleratedQuestion question) {
    double greatest = question.sizes().greatest();
    double most = question.horizon() * question.reward(question.stake(), greatest);
    double enough =
        Math.max(
            ABOVE * question.stake(),
            PENALTIES_ABOVE * question.penalty(question.stake(), greatest));
    return question.stake() + Math.min(most, enough);
  }

  /** Points of the grid between 0 and S0. */
  private static int points(AcceleratedQuestion question, double top) {
    double outcomes = 2.0 * question.sizes().chances().size();
    double affordable =
        MOST_STEPS / (Math.max(1, question.horizon()) * outcomes * top / question.stake());
    return (int) Math.max(COARSEST, Math.min(FINEST, affordable));
  }

  private static double ruin(
      AcceleratedQuestion question, int points, double top, StakeGrid.Rounding rounding) {
    double step = question.stake() / points;
    int size = (int) Math.ceil(top / step) + 1;
    StakeGrid grid = new StakeGrid(question, step, size, rounding);
    double[] ruin = grid.atOnce();
    for (int n = 0; n < question.horizon(); n++) {
      ruin = grid.taskBefore(ruin);
    }
    return ruin[points];
  }
}
