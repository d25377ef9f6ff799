package io.pocoscope.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A thousand quiet years, looked at each hour, of markets whose slots fail exactly as often as is
 * allowed; and outbreaks planted into years, by how long it takes until they are told. {@code
 * -Dyears=N} takes other years.
 */
@Tag("long")
class QuietYearsIT {
  private static final int YEARS = Integer.getInteger("years", 1000);
  private static final int YEAR = 24 * 365;
  private static final double ERROR = .05;

  /** How slots hang together in a year whose rate is the bound. */
  enum Quiet {
    INDEPENDENT(SimulatedMarket.usual().together(0)),
    MOSTLY_TOGETHER(SimulatedMarket.usual()),
    ALL_TOGETHER(SimulatedMarket.usual().together(1)),
    FEW_REQUESTERS(SimulatedMarket.usual().of(3, .8)),
    SMALL_ONES_ARE_WORSE(SimulatedMarket.usual().ofUnequals()),
    SELDOM(SimulatedMarket.usual().of(5, .02)),
    /** Below the bound by day, at it by night. */
    SWINGING(SimulatedMarket.usual());

    private final SimulatedMarket market;

    Quiet(SimulatedMarket market) {
      this.market = market;
    }

    IntToDoubleFunction rate(double bound) {
      return this == SWINGING ? look -> look % 24 < 12 ? bound / 2 : bound : look -> bound;
    }
  }

  @ParameterizedTest
  @EnumSource
  void quietYearsRaiseFewerAlarmsThanPromised(Quiet quiet) {
    for (double bound : new double[] {.02, .1, .3}) {
      long raised =
          IntStream.range(0, YEARS)
              .parallel()
              .filter(
                  year ->
                      outbreak(quiet.market, quiet.rate(bound), bound, YEAR, year)
                          .raised()
                          .isPresent())
              .count();
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %d of %d |%n",
          quiet.name().toLowerCase(Locale.ROOT),
          bound,
          raised,
          YEARS);
      // Of a thousand years; of a few, chance alone may say otherwise.
      assertThat(raised).isLessThanOrEqualTo((long) (YEARS * ERROR));
    }
  }

  @Test
  void outbreaksAreToldTheSoonerTheWorseTheyAre() {
    double before = Double.POSITIVE_INFINITY;
    for (double rate : new double[] {.15, .2, .3, .5, .9}) {
      double[] hours = delays(.03, rate, .1, 100);
      double median = hours[hours.length / 2];
      System.out.printf(
          Locale.ROOT, "| %s | %.0f | %.0f |%n", rate, median, hours[hours.length * 9 / 10]);
      assertThat(median).isLessThanOrEqualTo(before);
      before = median;
    }
    assertThat(before).as("hours until told, of nine slots in ten failing").isLessThan(12);
  }

  /** Hours from an outbreak's beginning, in the middle of a year, to its alarm; sorted. */
  private static double[] delays(double usual, double rate, double bound, int times) {
    int begin = YEAR / 2;
    return IntStream.range(0, times)
        .parallel()
        .mapToDouble(
            time -> {
              Outbreak found =
                  outbreak(
                      SimulatedMarket.usual(),
                      look -> look < begin ? usual : rate,
                      bound,
                      begin + 60 * 24,
                      1_000_000L + time);
              return found
                  .raised()
                  .map(it -> hours(SimulatedMarket.at(begin - 1), it.at()))
                  .orElse(Double.POSITIVE_INFINITY);
            })
        .sorted()
        .toArray();
  }

  private static double hours(Instant from, Instant to) {
    return Duration.between(from, to).toMinutes() / 60.0;
  }

  private static Outbreak outbreak(
      SimulatedMarket market, IntToDoubleFunction rate, double bound, int looks, long seed) {
    List<Batch> batches = market.batches(looks, rate, new SplittableRandom(seed));
    return Outbreak.in(batches, SimulatedMarket.BEGUN, bound, Spending.on(1, ERROR), ERROR);
  }
}
