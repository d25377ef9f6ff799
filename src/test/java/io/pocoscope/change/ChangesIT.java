package io.pocoscope.change;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.settings.RateChange;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.RateSettings;
import io.pocoscope.store.Store;
import io.pocoscope.support.MarketStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How often changes are found that are there, and that are not: on made-up deals (so many histories
 * with {@code -Dhistories=400}), and on made-up markets ({@code -Dmarkets=20}).
 */
@Tag("slow")
class ChangesIT {
  private static final int HISTORIES = Integer.getInteger("histories", 40);
  private static final int MARKETS = Integer.getInteger("markets", 1);
  private static final double ALPHA = .05;
  private static final int DAYS = 60;

  @TempDir private Path folder;

  /** What became of histories of one kind. */
  private static final class Tally {
    private int histories;
    private int alarmed;
    private int found;
    private int held;
    private int more;
    private final List<Double> daysOff = new ArrayList<>();

    /**
     * One more.
     *
     * @param times of its changes, each with its confidence set
     * @param truth when there was a change, in seconds; none, if there was none
     */
    void add(List<long[]> times, Optional<Long> truth) {
      histories++;
      alarmed += times.isEmpty() ? 0 : 1;
      if (truth.isEmpty() || times.isEmpty()) {
        return;
      }
      long there = truth.get();
      long[] nearest =
          Collections.min(
              times, (a, b) -> Long.compare(Math.abs(a[0] - there), Math.abs(b[0] - there)));
      found++;
      more += times.size() > 1 ? 1 : 0;
      // The first deal behind the change is some time after it.
      held += nearest[1] - MadeUpDeals.DAY <= there && there <= nearest[2] ? 1 : 0;
      daysOff.add(Math.abs(nearest[0] - there) / (double) MadeUpDeals.DAY);
    }

    void print(String of) {
      Collections.sort(daysOff);
      System.out.printf(
          "  %s: %d histories, found %3.0f %%, more than one %3.0f %%, days off %.1f, held %3.0f %%%n",
          of,
          histories,
          100.0 * found / histories,
          100.0 * more / histories,
          daysOff.isEmpty() ? 0 : daysOff.get(daysOff.size() / 2),
          found == 0 ? 0 : 100.0 * held / found);
    }

    double alarmRate() {
      return (double) alarmed / histories;
    }

    void requireFewAlarms() {
      assertThat(alarmRate()).isLessThanOrEqualTo(ALPHA + 3 * errorOf(histories));
    }

    /** A test that is exact gives no chance away. */
    void requireAsManyAlarmsAsAllowed() {
      assertThat(alarmRate()).isGreaterThanOrEqualTo(ALPHA - 3 * errorOf(histories));
    }

    /** A second change is a false alarm. */
    void requireOneChange() {
      assertThat((double) more / histories).isLessThanOrEqualTo(ALPHA + 3 * errorOf(histories));
    }

    /** A change that is great enough for so many slots. */
    void requireFound() {
      assertThat(found).isEqualTo(histories);
      assertThat(held).isGreaterThanOrEqualTo((int) Math.ceil(.9 * histories));
      assertThat(daysOff.get(daysOff.size() / 2)).isLessThan(1);
    }

    private static double errorOf(int histories) {
      return Math.sqrt(ALPHA * (1 - ALPHA) / histories);
    }
  }

  @Test
  void withoutAChangeAlarmsAreNoMoreThanWasAllowed() {
    System.out.println("false alarms, made-up deals");
    Tally all = new Tally();
    for (int[] size : new int[][] {{5, 100}, {10, 20}, {30, 30}, {100, 5}}) {
      for (double alike : new double[] {0, .6}) {
        Tally tally = new Tally();
        Tally unstratified = new Tally();
        for (int seed = 1; seed <= HISTORIES; seed++) {
          MadeUpDeals deals =
              new MadeUpDeals(seed * 31L + size[0]).requesters(size[0], size[1], alike, 1, 1);
          tally.add(times(deals.lots(true), seed), Optional.empty());
          all.add(times(deals.lots(true), seed), Optional.empty());
          unstratified.add(times(deals.lots(false), seed), Optional.empty());
        }
        System.out.printf(
            "  %d requesters of %d deals, alike %.1f: %.3f; of one stratum %.3f%n",
            size[0], size[1], alike, tally.alarmRate(), unstratified.alarmRate());
        tally.requireFewAlarms();
        if (size[0] == 5) { // of one stratum, every new requester is a change
          assertThat(unstratified.alarmRate()).isGreaterThan(4 * ALPHA);
        }
      }
    }
    System.out.printf("  all: %.4f of %d%n", all.alarmRate(), all.histories);
    all.requireFewAlarms();
    all.requireAsManyAlarmsAsAllowed();
  }

  @Test
  void greatChangesAreFoundWhereTheyAre() {
    System.out.println("changes found, made-up deals");
    for (int[] size : new int[][] {{30, 10}, {30, 30}, {100, 30}}) {
      for (double odds : new double[] {1.5, 2, 3, 5}) {
        for (double place : new double[] {.5, .8}) {
          Tally tally = new Tally();
          long truth = Math.round(place * MadeUpDeals.DAYS * MadeUpDeals.DAY);
          for (int seed = 1; seed <= HISTORIES; seed++) {
            MadeUpDeals deals = new MadeUpDeals(seed).requesters(size[0], size[1], .3, place, odds);
            tally.add(times(deals.lots(true), seed), Optional.of(truth));
          }
          tally.print(
              String.format(
                  Locale.ROOT, "%dx%d, odds x%.1f at %.1f", size[0], size[1], odds, place));
          tally.requireOneChange();
          if (size[1] == 30 && odds == 5) {
            tally.requireFound();
          }
        }
      }
    }
  }

  @Test
  void inMarketsTooChangesAreFoundAndNoneWhereThereIsNone() {
    System.out.println("changes found, made-up markets");
    Tally none = new Tally();
    for (int deals : new int[] {500, 2000}) {
      none(deals, none);
      for (double odds : new double[] {2, 4}) {
        for (double place : new double[] {.3, .6}) {
          Tally tally = new Tally();
          long after = Math.round(place * DAYS * MadeUpDeals.DAY);
          for (int seed = 1; seed <= MARKETS; seed++) {
            add(tally, deals, seed, Optional.of(new RateChange(after, odds, Optional.empty())));
          }
          tally.print(
              String.format(Locale.ROOT, "%d deals, odds x%.0f at %.1f", deals, odds, place));
          if (deals == 2000) {
            assertThat(tally.found).isEqualTo(MARKETS);
            assertThat(tally.daysOff.get(tally.daysOff.size() / 2)).isLessThan(5);
          }
        }
      }
    }
    none.requireFewAlarms();
  }

  private void none(int deals, Tally all) {
    Tally tally = new Tally();
    for (int seed = 1; seed <= 2 * MARKETS; seed++) {
      add(tally, deals, seed, Optional.empty());
      add(all, deals, 1000 + seed, Optional.empty());
    }
    System.out.printf("  %d deals, no change: %d of %d%n", deals, tally.alarmed, tally.histories);
  }

  private void add(Tally tally, int deals, int seed, Optional<RateChange> change) {
    MarketSettings settings =
        MarketSettings.defaults()
            .withSeed(seed)
            .withSize(deals, 3)
            .withFailureRate(.1)
            .withChanges(change.map(List::of).orElse(List.of()));
    Path file = folder.resolve(deals + "-" + seed + "-" + tally.histories + ".duckdb");
    try (Store store = MarketStore.open(file, settings)) {
      RateHistory history =
          new RateHistories(store)
              .of(SlotFilter.all(), Grouping.WEEK, RateSettings.standard(), ChangeSettings.usual());
      Instant begin = Instant.parse("2021-07-01T00:00:00Z");
      tally.add(
          history.changes().stream()
              .map(
                  it ->
                      new long[] {
                        since(begin, it.time()),
                        since(begin, it.earliest()),
                        since(begin, it.latest())
                      })
              .toList(),
          change.map(RateChange::after));
    }
    file.toFile().delete();
  }

  private static long since(Instant begin, Instant time) {
    return Duration.between(begin, time).toSeconds();
  }

  private static List<long[]> times(Lots lots, int seed) {
    return Segmentation.of(
            lots, new ChangeSettings(List.of(Grouping.REQUESTER), Together.DEAL, ALPHA, seed))
        .stream()
        .map(it -> new long[] {it.time(), it.earliest(), it.latest()})
        .toList();
  }
}
