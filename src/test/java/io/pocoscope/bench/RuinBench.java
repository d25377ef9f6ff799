package io.pocoscope.bench;

import io.pocoscope.ruin.Bernoulli;
import io.pocoscope.ruin.PoissonPeriods;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RiskProcess;
import io.pocoscope.ruin.Ruin;
import io.pocoscope.ruin.RuinQuestion;
import io.pocoscope.ruin.RuinRule;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/**
 * The grid of figure 3 of <i>Reliability is Blind</i> (2025), 7 rates and 11 stakes over 999
 * periods: exactly, and by 1000 runs as one would write them in an afternoon.
 */
final class RuinBench {
  private static final double[] RATES = {.05, .1, .15, .2, .25, .3, .35};
  private static final int STAKES = 11;
  private static final int PERIODS = 999;
  private static final int RUNS = 1000;
  private static final int TASKS = 20_000;
  private static final int TIMES = 60;

  private RuinBench() {}

  static void run() {
    double exact = best(RuinBench::exactGrid);
    double played = best(1, RuinBench::playedGrid);
    System.out.printf(
        "figure 3, 77 values: exact %.1f ms, 1000 runs each %.0f ms: %.0f times%n",
        exact, played, played / exact);
    double single =
        best(
            () ->
                Ruin.probability(
                    question(new Bernoulli(.04), Rational.of(1, 19), TASKS)
                        .withStake(Rational.of(10, 1))));
    System.out.printf(
        "one value, %d tasks on a lattice of 1/19: %.1f ms, %.2f of the 200 ms that it may take%n",
        TASKS, single, single / 200);
  }

  private static double exactGrid() {
    List<Rational> stakes =
        IntStream.range(0, STAKES).mapToObj(stake -> Rational.of(stake, 1)).toList();
    double sum = 0;
    for (double rate : RATES) {
      RuinQuestion question = question(new PoissonPeriods(rate), Rational.of(1, 4), PERIODS);
      sum += Ruin.probabilities(question, stakes).stream().mapToDouble(it -> it).sum();
    }
    return sum;
  }

  private static RuinQuestion question(RiskProcess process, Rational reward, int horizon) {
    return new RuinQuestion(
        process,
        reward,
        Rational.of(1, 1),
        Rational.ZERO,
        OptionalInt.of(horizon),
        RuinRule.BELOW_ZERO);
  }

  private static double playedGrid() {
    Random random = new Random(1);
    double sum = 0;
    for (double rate : RATES) {
      for (int stake = 0; stake < STAKES; stake++) {
        sum += played(random, rate, stake);
      }
    }
    return sum;
  }

  private static double played(Random random, double rate, double stake) {
    int ruined = 0;
    for (int run = 0; run < RUNS; run++) {
      double left = stake;
      boolean dead = false;
      for (int period = 0; period < PERIODS; period++) {
        left += .25 - failures(random, rate);
        dead |= left < 0;
      }
      ruined += dead ? 1 : 0;
    }
    return (double) ruined / RUNS;
  }

  /** A number of the Poisson distribution, by multiplying till it is rarer than chance has it. */
  private static int failures(Random random, double rate) {
    double least = Math.exp(-rate);
    int failures = -1;
    for (double product = 1; product > least; product *= random.nextDouble()) {
      failures++;
    }
    return failures;
  }

  private static double best(DoubleSupplier work) {
    return best(TIMES, work);
  }

  /** Milliseconds of the fastest of so many times. */
  private static double best(int times, DoubleSupplier work) {
    double best = Double.MAX_VALUE;
    for (int i = 0; i < times; i++) {
      long start = System.nanoTime();
      double result = work.getAsDouble();
      best = Math.min(best, (System.nanoTime() - start) / 1e6);
      if (!(result >= 0)) {
        throw new IllegalStateException("no probability: " + result);
      }
    }
    return best;
  }
}
