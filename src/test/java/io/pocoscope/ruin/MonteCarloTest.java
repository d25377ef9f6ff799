package io.pocoscope.ruin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class MonteCarloTest {
  private static final int RUNS = 40_000;

  private static RuinQuestion question(RiskProcess process) {
    return new RuinQuestion(
        process,
        Rational.of(1, 19),
        Rational.of(1, 1),
        Rational.of(2, 1),
        OptionalInt.of(200),
        RuinRule.BELOW_ZERO);
  }

  @Test
  void agreesWithTheExactAnswerWithinItsError() {
    DiscreteClaims claims = new DiscreteClaims(Map.of(1, .7, 3, .3));
    for (RiskProcess process :
        new RiskProcess[] {
          new Bernoulli(.04), new PoissonPeriods(.04), new PoissonPeriods(.02, claims)
        }) {
      MonteCarlo.Estimate estimate = MonteCarlo.of(question(process), RUNS, 7);
      assertThat(estimate.ruin())
          .isCloseTo(Ruin.probability(question(process)), within(4 * estimate.standardError()));
      assertThat(estimate.standardError()).isBetween(1e-4, 3e-3);
    }
  }

  @Test
  void anyNumberOfThreadsGivesTheSame() throws Exception {
    RuinQuestion question = question(new Bernoulli(.04));
    MonteCarlo.Estimate one = inThreads(1, question);
    assertThat(inThreads(5, question)).isEqualTo(one);
    assertThat(MonteCarlo.of(question, RUNS, 8)).isNotEqualTo(one);
  }

  private static MonteCarlo.Estimate inThreads(int threads, RuinQuestion question)
      throws Exception {
    ForkJoinPool pool = new ForkJoinPool(threads);
    try {
      return pool.submit(() -> MonteCarlo.of(question, RUNS, 7)).get();
    } finally {
      pool.shutdown();
    }
  }
}
