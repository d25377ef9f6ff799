package io.pocoscope.rate;

import static io.pocoscope.rate.ClusteredMarket.BELLECOUR;
import static io.pocoscope.rate.ClusteredMarket.FIFTEEN;
import static io.pocoscope.rate.ClusteredMarket.HEAVY;
import static io.pocoscope.rate.ClusteredMarket.HUNDRED;
import static io.pocoscope.rate.ClusteredMarket.MIXED;
import static io.pocoscope.rate.ClusteredMarket.SMALL;
import static io.pocoscope.rate.ClusteredMarket.TEN;
import static io.pocoscope.rate.ClusteredMarket.THIRTY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * How often 95 % intervals hold the rate that made the slots, at single rates. These are the cells
 * of the table of {@link CoverageIT} that are hardest for one interval or another.
 */
class CoverageTest {
  private static final double LEVEL = .95;
  private static final double[] RATES = {.01, .02, .05, .1, .15, .2, .25, .3};

  /** Of 400 samples, a share of .93 has a standard error of .013. */
  private static final int TRIALS = 400;

  private record Cell(ClusteredMarket market, double correlation, double rate) {
    Coverage of(IntervalMethod method) {
      List<Sample> samples =
          Coverage.samples(market, rate, ClusteredMarket.beta(correlation), TRIALS);
      return Coverage.of(method, samples, rate);
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT, "%s, correlation %.2f, rate %.3f", market.name(), correlation, rate);
    }
  }

  /** Where a design effect and Student's t are not enough. */
  private static final List<Cell> FEW_FAILURES =
      List.of(new Cell(THIRTY, .2, .01), new Cell(THIRTY, .4, .01), new Cell(MIXED, .4, .02));

  private static final List<Cell> OTHERS =
      List.of(
          new Cell(BELLECOUR, .1, .01),
          new Cell(BELLECOUR, .1, .02),
          new Cell(BELLECOUR, .02, .005),
          new Cell(BELLECOUR, .4, .02),
          new Cell(BELLECOUR, .4, .05),
          new Cell(BELLECOUR, .4, .5),
          new Cell(BELLECOUR, .4, .95),
          new Cell(TEN, .4, .05),
          new Cell(TEN, .4, .5),
          new Cell(FIFTEEN, .02, .005),
          new Cell(THIRTY, .2, .02),
          new Cell(MIXED, .4, .005),
          new Cell(HEAVY, .2, .1),
          new Cell(HUNDRED, .1, .005),
          new Cell(SMALL, 0, .3));

  @Test
  void theDefaultHoldsWhereFewSlotsFail() {
    FEW_FAILURES.forEach(CoverageTest::assertThatTheDefaultHolds);
  }

  @Test
  void theDefaultHoldsElsewhereToo() {
    OTHERS.forEach(CoverageTest::assertThatTheDefaultHolds);
  }

  private static void assertThatTheDefaultHolds(Cell cell) {
    Coverage coverage = cell.of(IntervalMethod.POSTERIOR);
    System.out.printf(Locale.ROOT, "posterior  %s  %s%n", coverage, cell);
    assertThat(coverage.held()).as(cell.toString()).isGreaterThan(Coverage.lowest(.93, TRIALS));
  }

  @Test
  void aDesignEffectDoesNotHoldWhereFewSlotsFail() {
    for (Cell cell : FEW_FAILURES) {
      assertThat(cell.of(IntervalMethod.DESIGN).held()).as(cell.toString()).isLessThan(.9);
    }
  }

  @Test
  void independentSlotsAreCoveredWithinOnePoint() {
    for (int slots : new int[] {100, 300, 1000}) {
      Map<IntervalMethod, Double> mean = new EnumMap<>(IntervalMethod.class);
      System.out.printf(Locale.ROOT, "coverage, %d independent slots%n", slots);
      for (IntervalMethod method : List.of(IntervalMethod.WILSON, IntervalMethod.JEFFREYS)) {
        // Exactly, by summing over what can happen; the rates are a fine grid, as coverage jumps.
        mean.put(method, exact(method, slots));
      }
      mean.forEach(
          (method, covered) -> assertThat(covered).as(method + " " + slots).isBetween(.94, .96));
    }
  }

  private static double exact(IntervalMethod method, int slots) {
    Interval[] intervals = new Interval[slots + 1];
    for (int failed = 0; failed <= slots; failed++) {
      intervals[failed] = method.of(failed, slots, LEVEL);
    }
    double sum = 0;
    int points = 0;
    StringBuilder line = new StringBuilder("%10s".formatted(method.label()));
    for (int i = 20; i <= 600; i++) {
      double rate = i / 2000.0;
      double covered = 0;
      double chance = Math.exp(slots * Math.log1p(-rate));
      for (int failed = 0; failed <= slots; failed++) {
        boolean holds = intervals[failed].low() <= rate && rate <= intervals[failed].high();
        covered += holds ? chance : 0;
        chance *= rate / (1 - rate) * (slots - failed) / (failed + 1.0);
      }
      sum += covered;
      points++;
      if (Arrays.stream(RATES).anyMatch(shown -> Math.abs(shown - rate) < 1e-9)) {
        line.append(String.format(Locale.ROOT, "  %.2f: %.3f", rate, covered));
      }
    }
    System.out.printf(Locale.ROOT, "%s  mean: %.4f%n", line, sum / points);
    return sum / points;
  }
}
