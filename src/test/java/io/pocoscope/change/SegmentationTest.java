package io.pocoscope.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.rate.Grouping;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class SegmentationTest {
  private static final ChangeSettings USUAL = ChangeSettings.usual();

  @Test
  void aChangeOfEverybodyIsFoundAtItsPlace() {
    Lots lots = new MadeUpDeals(1).requesters(30, 40, .3, .6, 4).lots(true);
    List<Break> found = Segmentation.of(lots, USUAL);
    assertThat(found).hasSize(1);
    Break change = found.get(0);
    long true60 = 60 * MadeUpDeals.DAY;
    assertThat(change.upwards()).isTrue();
    assertThat(change.p()).isEqualTo(.001);
    assertThat(change.falseAlarm()).isEqualTo(.001);
    assertThat(change.earliest()).isLessThanOrEqualTo(true60);
    assertThat(change.latest()).isGreaterThanOrEqualTo(true60 - MadeUpDeals.DAY);
    assertThat(Math.abs(change.time() - true60)).isLessThan(5 * MadeUpDeals.DAY);
    assertThat(change.time()).isBetween(change.earliest(), change.latest());
    assertThat(lots.time(change.lot())).isEqualTo(change.time());
    assertThat(lots.time(change.lot() - 1)).isLessThan(change.time());
  }

  @Test
  void anotherMixOfRequestersIsNoneButWhereNobodyIsToldApart() {
    Lots apart = new Lots();
    Lots together = new Lots();
    for (int i = 0; i < 400; i++) {
      int bad = i < 200 ? 0 : 1; // another requester, of whom every second slot fails
      int failed = bad == 1 ? i % 2 : i % 20 == 0 ? 1 : 0;
      apart.add(bad, i, 1, failed);
      together.add(0, i, 1, failed);
    }
    assertThat(Segmentation.of(apart, USUAL)).isEmpty();
    assertThat(Segmentation.of(together, USUAL)).hasSize(1);
  }

  @Test
  void whatChangesBackIsTwoChanges() {
    SplittableRandom random = new SplittableRandom(4);
    Lots lots = new Lots();
    for (int i = 0; i < 900; i++) {
      boolean bad = i >= 300 && i < 600;
      lots.add(i % 7, i, 1, random.nextInt(bad ? 2 : 12) == 0 ? 1 : 0);
    }
    List<Break> found = Segmentation.of(lots, USUAL);
    assertThat(found).hasSize(2);
    assertThat(found.get(0).upwards()).isTrue();
    assertThat(found.get(1).upwards()).isFalse();
    assertThat(found.get(0).lot()).isBetween(285, 315);
    assertThat(found.get(1).lot()).isBetween(585, 615);
    assertThat(found.stream().mapToInt(Break::depth).sum()).isEqualTo(1);
  }

  @Test
  void ofOneDealEachOrOfOneOutcomeNothingIsTold() {
    Lots once = new Lots();
    Lots never = new Lots();
    Lots atOnce = new Lots();
    for (int i = 0; i < 100; i++) {
      once.add(i, i, 3, i < 50 ? 0 : 3);
      never.add(i % 5, i, 1, 0);
      atOnce.add(0, 7, 1, i % 2);
    }
    assertThat(Segmentation.of(new Lots(), USUAL)).isEmpty();
    assertThat(Segmentation.of(once, USUAL)).isEmpty();
    assertThat(Segmentation.of(never, USUAL)).isEmpty();
    assertThat(Segmentation.of(atOnce, USUAL)).isEmpty();
  }

  @Test
  void aSeedGivesTheSameOnAnyNumberOfThreads() throws Exception {
    ChangeSettings loose = new ChangeSettings(List.of(Grouping.REQUESTER), Together.DEAL, .5, 9);
    Lots lots = new MadeUpDeals(2).requesters(20, 20, .3, .5, 6).lots(true);
    List<Break> usual = Segmentation.of(lots, loose);
    ForkJoinPool one = new ForkJoinPool(1);
    try {
      assertThat(one.submit(() -> Segmentation.of(lots, loose)).get()).isEqualTo(usual);
    } finally {
      one.shutdown();
    }
    assertThat(usual).isNotEmpty();
  }

  /** The slots of a deal that fail together say less than as many of several deals. */
  @Test
  void howAlikeTheSlotsOfADealAreIsSeen() {
    Lots apart = new MadeUpDeals(3).requesters(20, 60, 0, 1, 1).lots(true);
    Lots alike = new MadeUpDeals(3).requesters(20, 60, .9, 1, 1).lots(true);
    assertThat(Contrast.of(apart, 0, apart.size()).alike()).isLessThan(.1);
    assertThat(Contrast.of(alike, 0, alike.size()).alike()).isGreaterThan(.7);
  }
}
