package io.pocoscope.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/**
 * The same seed gives the same, on any number of threads and, as to the assets, in every scheme.
 */
class CommonNumbersTest {
  private static MarketSettings settings() {
    return new MarketSettings(
        Incentives.published(), Population.published(), 2000, 500, Optional.empty());
  }

  private static Batch batch(long seed) {
    return new Batch(
        Arrays.stream(Scheme.values()).map(scheme -> new Cell(settings(), scheme)).toList(),
        12,
        seed);
  }

  private static List<RunResult> results(int threads, long seed) {
    return Simulation.play(batch(seed), Recording.none(), Played.crew(threads)).cells().stream()
        .flatMap(cell -> cell.results().stream())
        .toList();
  }

  @Test
  void anyNumberOfThreadsGivesTheSame() {
    List<RunResult> one = results(1, 7);
    assertThat(one).hasSize(48);
    assertThat(results(2, 7)).isEqualTo(one);
    assertThat(results(7, 7)).isEqualTo(one);
    assertThat(results(2, 8)).isNotEqualTo(one);
  }

  @Test
  void aRunDoesNotDependOnHowManyThereAre() {
    Cell cell = new Cell(settings(), Scheme.COLL_SR);
    List<RunResult> many =
        Simulation.play(new Batch(List.of(cell), 9, 4), Recording.none(), Played.crew(2))
            .cells()
            .get(0)
            .results();
    List<RunResult> few =
        Simulation.play(new Batch(List.of(cell), 3, 4), Recording.none(), Played.crew(2))
            .cells()
            .get(0)
            .results();
    assertThat(many.subList(0, 3)).isEqualTo(few);
  }

  @Test
  void everySchemeHasTheSameAssets() {
    for (int run = 0; run < 5; run++) {
      RunResult free =
          new Play(settings(), Scheme.FREE, 1, run, Recording.none())
              .through(() -> false)
              .orElseThrow();
      RunResult rep =
          new Play(settings(), Scheme.COLL_REP, 1, run, Recording.none())
              .through(() -> false)
              .orElseThrow();
      assertThat(rep.survivorRate().orElseThrow())
          .isCloseTo(free.survivorRate().orElseThrow(), within(1e-12));
    }
    Recording removals = new Recording(0, true);
    RunResult stake =
        new Play(settings(), Scheme.COLL_STAKE, 1, 0, removals).through(() -> false).orElseThrow();
    RunResult both =
        new Play(settings(), Scheme.COLL_SR, 1, 0, removals).through(() -> false).orElseThrow();
    assertThat(stake.removals()).isNotEqualTo(both.removals());
    for (Removal removal : both.removals()) {
      stake.removals().stream()
          .filter(it -> it.asset() == removal.asset())
          .forEach(it -> assertThat(it.rate()).isEqualTo(removal.rate()));
    }
  }

  @Test
  void differencesAreSurerThanTheirSides() {
    Map<Scheme, PlayedCell> cells = Played.all(settings(), 60, 2);
    PlayedCell stake = cells.get(Scheme.COLL_STAKE);
    PlayedCell both = cells.get(Scheme.COLL_SR);
    Summary difference = both.less(stake, Measure.FAILURE_RATE_PRINTED, .95);
    double one = stake.summary(Measure.FAILURE_RATE_PRINTED, .95).sd().orElseThrow();
    double other = both.summary(Measure.FAILURE_RATE_PRINTED, .95).sd().orElseThrow();
    assertThat(difference.sd().orElseThrow()).isLessThan(.8 * Math.hypot(one, other));
    assertThat(difference.mean().orElseThrow())
        .isCloseTo(
            both.summary(Measure.FAILURE_RATE_PRINTED, .95).mean().orElseThrow()
                - stake.summary(Measure.FAILURE_RATE_PRINTED, .95).mean().orElseThrow(),
            within(1e-12));
  }

  @Test
  void whoStopsGetsTheRunsThatAreThrough() {
    AtomicInteger through = new AtomicInteger();
    Crew crew =
        new Crew(1, () -> through.get() >= 10, (tasks, left) -> through.incrementAndGet(), () -> 0);
    PlayedBatch played = Simulation.play(batch(7), Recording.none(), crew);
    assertThat(played.complete()).isFalse();
    // Run by run, so that those that there are can be compared.
    assertThat(played.cells())
        .extracting(cell -> cell.results().size())
        .containsExactly(3, 3, 2, 2);
    assertThat(played.cells().get(0).results()).isEqualTo(results(1, 7).subList(0, 3));
  }

  @Test
  void batchesComeOneByOneAndWhole() {
    List<Integer> numbers = new ArrayList<>();
    List<Batch> batches = List.of(batch(1), batch(2), batch(3));
    Simulation.play(
        batches,
        Recording.none(),
        Played.crew(3),
        played -> {
          assertThat(played.complete()).isTrue();
          numbers.add(played.number());
        });
    assertThat(numbers).containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void intervalsAreStudents() {
    Summary summary = Summary.of(DoubleStream.of(1, 2, 3, 4), .95);
    assertThat(summary.mean()).hasValue(2.5);
    assertThat(summary.sd().orElseThrow()).isCloseTo(1.2909944, within(1e-7));
    assertThat(summary.high().orElseThrow())
        .isCloseTo(2.5 + 3.1824463 * 1.2909944 / 2, within(1e-6));
    assertThat(Summary.of(DoubleStream.of(1), .95).sd()).isEmpty();
    assertThat(Summary.of(DoubleStream.empty(), .95).mean()).isEmpty();
  }
}
