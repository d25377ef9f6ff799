package io.pocoscope.ruin;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The roots of E z^loss = z^premium on one side of the unit circle. Within it there are as many as
 * the premium has steps (1 is one of them where the drift is a gain), each the fixed point of z = ω
 * · g(z)^(1/premium), ω a root of unity, where g never is nothing: E z^loss by periods, and (1 − F)
 * ÷ (1 − F · E z^claim) by tasks. Beyond it, where a failed task always costs the same, the inverse
 * w = 1/z is the fixed point of w = ω · (F ÷ (1 − (1 − F) w^premium))^(1/claim). Source: Adan, van
 * Leeuwaarden and Winands, "On the application of Rouché's theorem in queueing theory", Operations
 * Research Letters 34 (2006).
 */
final class WalkRoots {
  private static final int MOST_ROUNDS = 20_000;
  private static final int NEWTON_ROUNDS = 60;
  private static final int HALVINGS = 200;
  private static final double NEAR = 1e-5;
  private static final double CLOSE = 2e-16;

  private final Walk walk;
  private final double rate;

  WalkRoots(Walk walk) {
    this.walk = walk;
    this.rate = walk.process().rate();
  }

  /** Whether a failure always costs the same, and at most one falls into a period. */
  boolean outerAreWithinReach() {
    return walk.process() instanceof Bernoulli && walk.process().claims().sizes().size() == 1;
  }

  /** As many roots as the premium has steps, in an order that keeps partial products small. */
  Root[] inner() {
    int premium = walk.premium();
    return spread(premium)
        .mapToObj(
            which ->
                which == 0
                    ? innerMoving(new Complex(realInner(), 0))
                    : innerMoving(
                        solved(
                            new Complex(0, 2 * Math.PI * which / premium),
                            z -> logGenerating(z).times(1.0 / premium),
                            z -> relativeSlope(z).times(1.0 / premium))))
        .toArray(Root[]::new);
  }

  /**
   * As many inverses of roots as a claim has steps.
   *
   * @param exponent Lundberg's per step, or 0: the greatest of them is e^(−exponent)
   */
  Root[] outer(double exponent) {
    int claim = claim();
    return spread(claim)
        .mapToObj(
            which ->
                which == 0
                    ? outerMoving(new Complex(Math.exp(-exponent), 0))
                    : outerMoving(
                        solved(
                            new Complex(0, 2 * Math.PI * which / claim),
                            w -> rest(w).log().times(-1).plus(Math.log(rate)).times(1.0 / claim),
                            w -> successes(w).over(rest(w)).times(1.0 / claim))))
        .toArray(Root[]::new);
  }

  private int claim() {
    return walk.process().claims().greatest() * walk.unit();
  }

  /** 0 … count − 1 in van der Corput's order: neighbours follow each other late. */
  private static IntStream spread(int count) {
    int bits = 32 - Integer.numberOfLeadingZeros(count - 1);
    return bits == 0
        ? IntStream.of(0)
        : IntStream.range(0, 1 << bits)
            .map(k -> Integer.reverse(k) >>> (32 - bits))
            .filter(which -> which < count);
  }

  /** z = e^(turn + log(z)), step by step till it is near, and by Newton's method from there. */
  private static Complex solved(
      Complex turn, UnaryOperator<Complex> log, UnaryOperator<Complex> slope) {
    Complex z = Complex.ZERO;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Complex next = turn.plus(log.apply(z)).exp();
      double moved = next.minus(z).size();
      z = next;
      if (moved <= NEAR * z.size()) {
        break;
      }
    }
    for (int round = 0; round < NEWTON_ROUNDS && z.size() > 0; round++) {
      Complex off = turn.plus(log.apply(z)).minus(z.log());
      Complex whole = new Complex(off.re(), Math.IEEEremainder(off.im(), 2 * Math.PI));
      Complex step = whole.over(slope.apply(z).minus(new Complex(1, 0).over(z)));
      z = z.minus(step);
      if (step.size() <= CLOSE * z.size()) {
        break;
      }
    }
    return z;
  }

  /** 1 where the drift is no loss; else the one below it. */
  private double realInner() {
    if (walk.drift() != Drift.LOSS) {
      return 1;
    }
    double low = -1.0 / walk.premium();
    while (walk.cumulant(low) < 0) {
      low *= 2;
    }
    double high = 0;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (middle == low || middle == high) {
        break;
      }
      if (walk.cumulant(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return Math.exp(low);
  }

  /** factor · E z^loss = z^premium: dz (premium ÷ z − slope) = d factor ÷ (1 − F · E z^claim). */
  private Root innerMoving(Complex z) {
    Complex left = new Complex(walk.premium(), 0).over(z).minus(relativeSlope(z));
    Complex one = new Complex(1, 0);
    return moving(z, one.over(inPeriods() ? left : left.times(claims(z).times(-rate).plus(1))));
  }

  /** w^claim = factor · F ÷ (1 − factor · (1 − F) w^premium). */
  private Root outerMoving(Complex w) {
    Complex one = new Complex(1, 0);
    Complex left = new Complex(claim(), 0).over(w).minus(successes(w).over(rest(w)));
    return moving(w, one.over(rest(w)).over(left));
  }

  private static Root moving(Complex root, Complex by) {
    return new Root(root.re(), root.im(), by.re(), by.im());
  }

  /** 1 − (1 − F) w^premium. */
  private Complex rest(Complex w) {
    return power(w, walk.premium()).times(rate - 1).plus(1);
  }

  private Complex successes(Complex w) {
    return power(w, walk.premium() - 1).times((1 - rate) * walk.premium());
  }

  private boolean inPeriods() {
    return walk.process() instanceof PoissonPeriods;
  }

  /** E z^claim. */
  private Complex claims(Complex z) {
    Complex claims = Complex.ZERO;
    for (Map.Entry<Integer, Double> claim : walk.process().claims().sizes().entrySet()) {
      claims = claims.plus(power(z, claim.getKey() * walk.unit()).times(claim.getValue()));
    }
    return claims;
  }

  /** log g. */
  private Complex logGenerating(Complex z) {
    return inPeriods()
        ? claims(z).plus(-1).times(rate)
        : claims(z).times(-rate).plus(1).log().times(-1).plus(Math.log1p(-rate));
  }

  /** Its derivative. */
  private Complex relativeSlope(Complex z) {
    Complex slope = Complex.ZERO;
    for (Map.Entry<Integer, Double> claim : walk.process().claims().sizes().entrySet()) {
      int steps = claim.getKey() * walk.unit();
      slope = slope.plus(power(z, steps - 1).times(steps * claim.getValue() * rate));
    }
    return inPeriods() ? slope : slope.over(claims(z).times(-rate).plus(1));
  }

  private static Complex power(Complex z, int exponent) {
    return exponent > 0 && z.size() == 0 ? Complex.ZERO : z.power(exponent);
  }
}
