package io.pocoscope.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The test by permutations, held against all orders of cases that are small enough to go through.
 */
class ShufflesTest {
  /** Two requesters: one of four deals, one of three; their slots and how many of them failed. */
  private static final int[][] DEALS = {
    {0, 10, 2, 0},
    {1, 20, 1, 0},
    {0, 30, 1, 0},
    {1, 40, 3, 1},
    {0, 50, 2, 1},
    {0, 60, 1, 1},
    {1, 70, 2, 2}
  };

  @Test
  void overAllOrdersTheStatisticOfACutHasTheVarianceThatItIsScaledBy() {
    Lots lots = lots(DEALS, 1);
    Contrast contrast = Contrast.of(lots, 0, lots.size());
    for (long cut : Cuts.of(lots, contrast).all()) {
      Scan scan = new Scan(lots, contrast, new long[] {cut});
      double squares =
          orders(contrast).stream()
              .mapToDouble(scan::of)
              .map(each -> each * each)
              .average()
              .getAsDouble();
      assertThat(squares).as("cut %d", cut).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void theChanceIsThatOfAllOrders() {
    Lots lots = lots(DEALS, 1);
    Contrast contrast = Contrast.of(lots, 0, lots.size());
    Scan scan = new Scan(lots, contrast, Cuts.of(lots, contrast).all());
    double seen = scan.observed().height();
    List<double[]> all = orders(contrast);
    double exact =
        all.stream().filter(it -> scan.of(it) >= seen * (1 - 1e-9)).count() / (double) all.size();
    assertThat(all).hasSize(24 * 6);
    assertThat(exact).isBetween(.01, .2);
    double p = Shuffles.p(scan, seen, 19_999, 5);
    assertThat(p).isCloseTo(exact, within(4 * exact / Math.sqrt(50)));
  }

  @Test
  void noChanceIsNought() {
    Lots lots = new Lots();
    for (int i = 0; i < 400; i++) {
      lots.add(0, i, 1, i < 200 ? 0 : 1);
    }
    Contrast contrast = Contrast.of(lots, 0, lots.size());
    Scan scan = new Scan(lots, contrast, Cuts.of(lots, contrast).some(50));
    assertThat(Shuffles.p(scan, scan.observed().height(), 99, 1)).isEqualTo(.01);
  }

  @Test
  void whatIsSeenOftenEndsEarly() {
    Lots lots = lots(DEALS, 1);
    Contrast contrast = Contrast.of(lots, 0, lots.size());
    Scan scan = new Scan(lots, contrast, Cuts.of(lots, contrast).all());
    assertThat(Shuffles.p(scan, 0, 1_000_000_000, 1)).isEqualTo(1);
  }

  @Test
  void neitherTheMeasureOfTimeNorWhatIsCalledFailedMattersToIt() {
    Lots once = lots(DEALS, 1);
    Lots slower = lots(DEALS, 1000);
    Lots turned = new Lots();
    for (int[] deal : DEALS) {
      turned.add(deal[0], deal[1], deal[2], deal[2] - deal[3]);
    }
    Scan.Peak peak = scan(once).observed();
    assertThat(scan(slower).observed()).isEqualTo(peak);
    assertThat(scan(turned).observed().height()).isCloseTo(peak.height(), within(1e-12));
    assertThat(scan(turned).observed().upwards()).isNotEqualTo(peak.upwards());
    assertThat(Shuffles.p(scan(slower), peak.height(), 999, 3))
        .isEqualTo(Shuffles.p(scan(once), peak.height(), 999, 3));
  }

  private static Scan scan(Lots lots) {
    Contrast contrast = Contrast.of(lots, 0, lots.size());
    return new Scan(lots, contrast, Cuts.of(lots, contrast).all());
  }

  private static Lots lots(int[][] deals, long slowness) {
    Lots lots = new Lots();
    for (int[] deal : deals) {
      lots.add(deal[0], deal[1] * slowness, deal[2], deal[3]);
    }
    return lots;
  }

  /** All orders of the excesses within their strata. */
  private static List<double[]> orders(Contrast contrast) {
    List<double[]> all = new ArrayList<>(List.of(contrast.excesses()));
    int begin = 0;
    for (int stratum = 0; stratum < contrast.strata(); stratum++) {
      List<double[]> more = new ArrayList<>();
      for (double[] each : all) {
        permute(each, begin, contrast.end(stratum), more);
      }
      all = more;
      begin = contrast.end(stratum);
    }
    return all;
  }

  private static void permute(double[] values, int from, int to, List<double[]> found) {
    if (from == to) {
      found.add(values.clone());
      return;
    }
    for (int i = from; i < to; i++) {
      double[] swapped = values.clone();
      swapped[from] = values[i];
      swapped[i] = values[from];
      permute(swapped, from + 1, to, found);
    }
  }
}
