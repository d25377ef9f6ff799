package io.pocoscope.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Evidence, on made-up slots: quiet times are left in quiet, outbreaks are told and end. */
class OutbreakTest {
  private static final double ERROR = .05;
  private static final int WEEK = 24 * 7;

  private final SplittableRandom random = new SplittableRandom(1);

  @Test
  void evidenceIsAtMostOneInTheMeanWhateverHangsTogether() {
    double sum = 0;
    int times = 4000;
    for (int i = 0; i < times; i++) {
      Evidence evidence = new Evidence(.2);
      SimulatedMarket.usual().batches(3, look -> .2, random).forEach(evidence::add);
      sum += Math.exp(evidence.log());
    }
    assertThat(sum / times).isBetween(.8, 1.1);
  }

  @Test
  void quietMonthsAtTheBoundRaiseFewerAlarmsThanPromised() {
    long raised =
        IntStream.range(0, 400)
            .filter(
                i ->
                    outbreak(SimulatedMarket.usual().batches(4 * WEEK, look -> .1, random), .1)
                        .raised()
                        .isPresent())
            .count();
    assertThat(raised).isLessThanOrEqualTo((long) (400 * ERROR));
  }

  @Test
  void anOutbreakIsToldWithItsBeginningAndItsEnd() {
    List<Batch> batches =
        SimulatedMarket.usual()
            .batches(6 * WEEK, look -> look >= 2 * WEEK && look < 3 * WEEK ? .5 : .03, random);
    Outbreak found = outbreak(batches, .1);
    Instant from = SimulatedMarket.at(2 * WEEK);
    Instant until = SimulatedMarket.at(3 * WEEK);
    Outbreak.Raised raised = found.raised().orElseThrow();
    assertThat(raised.at()).isBetween(from, from.plus(Duration.ofDays(1)));
    assertThat(raised.since())
        .isBetween(from.minus(Duration.ofHours(12)), from.plus(Duration.ofHours(12)));
    assertThat((double) raised.failed() / raised.settled()).isGreaterThan(.2);
    assertThat(found.ended().orElseThrow().at()).isBetween(until, until.plus(Duration.ofDays(7)));
  }

  /** Whoever always has one slot that fails is no market of which a tenth fails. */
  @Test
  void aSmallRequesterThatAlwaysFailsRaisesNothing() {
    Batch great = new Batch(SimulatedMarket.at(1), List.of(new Cluster(1, 100)));
    Batch small = new Batch(SimulatedMarket.at(2), List.of(new Cluster(1, 1)));
    Evidence evidence = new Evidence(.1);
    for (int day = 0; day < 300; day++) {
      evidence.add(great);
      evidence.add(small);
    }
    assertThat(evidence.log()).isLessThan(0);
  }

  @Test
  void oneGreatClusterThatFailsIsNoOutbreakYet() {
    Evidence evidence = new Evidence(.1);
    evidence.add(new Batch(SimulatedMarket.at(1), List.of(new Cluster(10_000, 10_000))));
    assertThat(Math.exp(evidence.log())).isLessThan(1 / ERROR);
  }

  @Test
  void theErrorOfAllAlarmsTogetherIsTheOneThatWasPromised() {
    double sum = IntStream.rangeClosed(1, 100_000).mapToDouble(i -> Spending.on(i, ERROR)).sum();
    assertThat(sum).isBetween(ERROR * .9999, ERROR);
  }

  private static Outbreak outbreak(List<Batch> batches, double bound) {
    return Outbreak.in(batches, SimulatedMarket.BEGUN, bound, Spending.on(1, ERROR), ERROR);
  }
}
