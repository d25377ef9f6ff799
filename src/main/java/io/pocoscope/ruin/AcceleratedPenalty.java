package io.pocoscope.ruin;

/**
 * A penalty that grows as the stake shrinks: {@code P(x) = α^(x+β) + ω}, with {@code x = (S0 − S) ÷
 * S0} the share of the stake that is lost. Source: the penalty variants of the studies on
 * collective slashing (2024), {@code models.md}, section 1.
 *
 * @param alpha α, 1 or more: with 1 the penalty is 1 + ω whatever the stake
 * @param beta β
 * @param omega ω, so that no penalty is 0 or below
 * @param sizing what the size of a task multiplies
 */
public record AcceleratedPenalty(double alpha, double beta, double omega, Sizing sizing) {
  private static final double GREATEST = 1e6;

  /** What the size of a task multiplies. */
  public enum Sizing {
    /** {@code (α^(x+β) + ω) · T}. */
    WHOLE,
    /** {@code α^(x+β) + ω · T}. */
    FLOOR
  }

  public AcceleratedPenalty {
    if (!(alpha >= 1 && alpha <= GREATEST)) {
      throw new BadRuinInput("α is from 1 to %.0f, not %s", GREATEST, alpha);
    }
    if (!(Math.abs(beta) <= GREATEST && Math.abs(omega) <= GREATEST)) {
      throw new BadRuinInput("β and ω are at most %.0f in size", GREATEST);
    }
  }

  /**
   * The penalty, in the unit of the stake.
   *
   * @param lost x, 1 where all of the stake is lost, below 0 where it has grown
   * @param size T of the task, greater than 0
   */
  public double of(double lost, double size) {
    double accelerated = Math.pow(alpha, lost + beta);
    return sizing == Sizing.WHOLE ? (accelerated + omega) * size : accelerated + omega * size;
  }

  /** How fast it grows with the share that is lost: its derivative by x. */
  double growth(double lost, double size) {
    double growth = Math.log(alpha) * Math.pow(alpha, lost + beta);
    return sizing == Sizing.WHOLE ? growth * size : growth;
  }
}
