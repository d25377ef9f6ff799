package io.pocoscope.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTailsTest {
  /** Twenty clusters, of which a few have most failures. */
  private static final Sample SKEWED =
      new Sample(
          List.of(
              new Cluster(0, 20, 10),
              new Cluster(1, 20, 6),
              new Cluster(2, 10, 1),
              new Cluster(3, 30, 1),
              new Cluster(5, 40, 1),
              new Cluster(9, 25, 1)));

  @Test
  void fewClustersHaveTheirPercentiles() {
    Sample few = new Sample(List.of(new Cluster(0, 20, 10), new Cluster(9, 25, 4)));
    assertThat(BootstrapTails.of(few, .95, .6).low()).isCloseTo(.025, within(1e-12));
    assertThat(BootstrapTails.of(few, .95, .6).high()).isCloseTo(.975, within(1e-12));
  }

  @Test
  void tailsAreThoseWorkedOutByOtherSoftware() {
    // By NumPy and SciPy 1.17, from the formulas of the sources.
    BootstrapTails unbiased = BootstrapTails.of(SKEWED, .95, .5);
    assertThat(unbiased.low()).isCloseTo(.015617478765270771, within(1e-9));
    assertThat(unbiased.high()).isCloseTo(.9999109753373395, within(1e-9));
    BootstrapTails biased = BootstrapTails.of(SKEWED, .95, .55);
    assertThat(biased.low()).isCloseTo(.025603637340094864, within(1e-9));
    assertThat(biased.high()).isCloseTo(.9999805479061786, within(1e-9));
  }

  @Test
  void alikeClustersAreWidenedByStudentsT() {
    BootstrapTails tails =
        BootstrapTails.of(
            new Sample(List.of(new Cluster(1, 20, 10), new Cluster(3, 20, 10))), .95, .5);
    assertThat(tails.low()).isBetween(.01, .025);
    assertThat(1 - tails.high()).isCloseTo(tails.low(), within(1e-12));
  }

  @Test
  void whereOneClusterHasAllFailuresNothingIsFarEnoughOut() {
    Sample one = new Sample(List.of(new Cluster(0, 1, 1000), new Cluster(1, 1, 1)));
    BootstrapTails tails = BootstrapTails.of(one, .95, .55);
    assertThat(tails.low()).isBetween(0.0, .025);
    assertThat(tails.high()).isEqualTo(1);
  }

  @Test
  void aHigherLevelIsWider() {
    double low = 1;
    double high = 0;
    for (double level : new double[] {.5, .8, .9, .95, .99}) {
      BootstrapTails tails = BootstrapTails.of(SKEWED, level, .52);
      assertThat(tails.low()).isLessThanOrEqualTo(low);
      assertThat(tails.high()).isGreaterThanOrEqualTo(high);
      low = tails.low();
      high = tails.high();
    }
  }
}
