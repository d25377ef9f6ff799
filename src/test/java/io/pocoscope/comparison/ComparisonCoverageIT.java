package io.pocoscope.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.comparison.ComparedHistory.Slot;
import io.pocoscope.comparison.Decomposition.Sums;
import io.pocoscope.devnet.market.settings.ActorCounts;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.rate.Grouping;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Made-up histories in two halves of which the one was changed: only who meets in it, only how
 * often they fail, or nothing. The interval of the part that was not changed holds 0 about as often
 * as it says. {@code -Dhistories=200} for the figures of the page on statistics.
 */
@Tag("slow")
class ComparisonCoverageIT {
  private static final int HISTORIES = Integer.getInteger("histories", 30);
  private static final List<Grouping> ROLES =
      List.of(Grouping.REQUESTER, Grouping.APP, Grouping.POOL);

  /** How the halves come about. */
  private enum Halves {
    /** Each deal falls to one of them: most requesters are on both. */
    OF_DEALS,
    /** Each requester falls to one of them: none is on both. */
    OF_REQUESTERS
  }

  /** What is changed in the half b. */
  private enum Change {
    NOTHING,
    /** Of the better half of the apps three deals in four are taken out. */
    MIX,
    /** Of the slots that completed one in eight fails. */
    RATE
  }

  /** How often something held. */
  private static final class Share {
    int held;
    int of;
    double sum;

    void add(Estimate estimate) {
      of++;
      sum += estimate.value();
      held += estimate.bounds().filter(it -> it.holds(0)).isPresent() ? 1 : 0;
    }

    double mean() {
      return sum / of;
    }

    double value() {
      return (double) held / of;
    }
  }

  private final Map<String, Share> shares = new TreeMap<>();

  /** Of many requesters, and of few, of whom a few have most of the slots. */
  @ParameterizedTest
  @ValueSource(ints = {60, 12})
  void whatWasNotChangedIsHeldForNothingAsOftenAsItSays(int requesters) {
    MarketSettings usual = MarketSettings.defaults();
    MarketSettings settings =
        usual
            .withSize(1000, 3)
            .withFailureRate(.15)
            .with(
                new ActorCounts(requesters, 12, 8, 5, 60),
                usual.mix().trusts(),
                usual.mix().shares());
    for (int seed = 1; seed <= HISTORIES; seed++) {
      ComparedHistory history = ComparedHistory.of(settings.withSeed(seed));
      for (Halves halves : Halves.values()) {
        for (Change change : Change.values()) {
          compare(history, halves, change, random(seed));
        }
      }
    }
    System.out.printf("%d histories of %d requesters, 95 %% intervals%n", HISTORIES, requesters);
    shares.forEach(
        (name, share) ->
            System.out.printf(
                "%-50s %.3f of %d, mean %+.4f%n", name, share.value(), share.of, share.mean()));
    assertThat(shares.entrySet())
        .filteredOn(it -> it.getKey().contains("holds 0"))
        .allSatisfy(it -> assertThat(it.getValue().value()).as(it.getKey()).isBetween(.85, 1.));
  }

  private void compare(
      ComparedHistory history, Halves halves, Change change, RandomGenerator random) {
    Set<String> ofB = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (Slot slot : history.slots()) {
      String name = halves == Halves.OF_DEALS ? slot.deal() : slot.requester();
      if (seen.add(name) && random.nextBoolean()) {
        ofB.add(name);
      }
    }
    Predicate<Slot> isOfB =
        slot -> ofB.contains(halves == Halves.OF_DEALS ? slot.deal() : slot.requester());
    ComparedHistory a = history.only(isOfB.negate());
    ComparedHistory b = changed(history.only(isOfB), change, random);
    String name =
        halves.name().toLowerCase(Locale.ROOT)
            + ", changed "
            + change.name().toLowerCase(Locale.ROOT)
            + ", ";
    for (Grouping role : ROLES) {
      Clusters clusters = Clusters.of(a.cells(role), b.cells(role));
      Optional<Jackknife> jackknife = clusters.jackknife(.95);
      Sums sums = new Decomposition(clusters).sums(jackknife);
      if (role == Grouping.POOL) {
        Estimate all = RateDifference.of(clusters.sums().values(), jackknife);
        add(name + "difference", change == Change.NOTHING, all);
      }
      // Halves of other requesters have nobody in common who could fail more or less.
      if (halves == Halves.OF_DEALS || role != Grouping.REQUESTER) {
        add(name + role.label() + " mix", change != Change.MIX, sums.mix());
        // Other apps are why a pool fails otherwise, so that its own rate is another.
        boolean sameRates =
            change == Change.NOTHING || (change == Change.MIX && role == Grouping.APP);
        add(name + role.label() + " rate", sameRates, sums.rate());
      }
    }
  }

  private void add(String name, boolean holds, Estimate estimate) {
    shares
        .computeIfAbsent(name + (holds ? " holds 0" : " (changed)"), any -> new Share())
        .add(estimate);
  }

  private static ComparedHistory changed(ComparedHistory b, Change change, RandomGenerator random) {
    return switch (change) {
      case NOTHING -> b;
      case MIX -> {
        Set<String> out = new HashSet<>();
        Set<String> good = b.goodApps();
        b.slots().stream()
            .filter(slot -> good.contains(slot.app()))
            .map(Slot::deal)
            .distinct()
            .filter(deal -> random.nextInt(4) > 0)
            .forEach(out::add);
        yield b.only(slot -> !out.contains(slot.deal()));
      }
      case RATE ->
          b.with(
              b.slots().stream()
                  .map(
                      slot ->
                          new Slot(
                              slot.deal(), slot.parties(), slot.failed() || random.nextInt(8) == 0))
                  .toList());
    };
  }

  private static RandomGenerator random(long seed) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
  }
}
