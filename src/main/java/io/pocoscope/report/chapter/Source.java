package io.pocoscope.report.chapter;

import io.pocoscope.api.Labels;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.attribution.Attribution;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.cause.CauseTable;
import io.pocoscope.cause.SharedDigest;
import io.pocoscope.cause.WitnessTable;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.pattern.PatternSettings;
import io.pocoscope.pattern.PatternTable;
import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.RateSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What chapters are made of: a store, which slots of it, and what several chapters need, once. */
public final class Source {
  /** The confidence of all intervals. */
  static final double LEVEL = .95;

  private final Pocoscope poco;
  private final Asked asked;
  private final Labels labels;
  private final Map<String, Object> known = new HashMap<>();

  /**
   * Which slots are looked at, and how.
   *
   * @param filter which slots
   * @param inWords the same in words; none for all
   * @param options the same as a command's options, with a space before each; may be empty
   * @param program what the program is called by
   * @param seed of all random numbers
   */
  public record Asked(
      SlotFilter filter, Optional<String> inWords, String options, String program, long seed) {}

  /**
   * A source.
   *
   * @param labels what the page calls addresses, wherever they stand: they have no other name then
   */
  public Source(Pocoscope poco, Asked asked, Labels labels) {
    this.poco = poco;
    this.asked = asked;
    this.labels = labels;
    poco.leaveTo(labels);
  }

  Pocoscope poco() {
    return poco;
  }

  Labels labels() {
    return labels;
  }

  SlotFilter filter() {
    return asked.filter();
  }

  Asked asked() {
    return asked;
  }

  /** A command that gives figures of the same slots. */
  String command(String rest) {
    return asked.program() + " " + rest + asked.options();
  }

  /** Failure rates of all slots. */
  FailureTable total() {
    return once("total", () -> poco.failureRates(filter(), List.of(), RateSettings.standard()));
  }

  /** Failure rates by one grouping. */
  FailureTable by(Grouping grouping) {
    return once(
        "by " + grouping.label(),
        () -> poco.failureRates(filter(), List.of(grouping), RateSettings.standard()));
  }

  /** Why slots failed. */
  CauseTable causes() {
    return once("causes", () -> poco.causes(filter(), List.of()));
  }

  /** The same by cause, whoever claimed them; none where nothing failed. */
  List<CauseSum> causeSums() {
    return once(
        "cause sums",
        () ->
            causes().total().slots() == 0
                ? List.of()
                : CauseSum.of(causes(), poco.causes(filter(), List.of(Grouping.REQUESTER))));
  }

  /** What schedulers say of them, where any was asked. */
  Optional<WitnessTable> witnesses() {
    return once(
        "witnesses",
        () ->
            poco.schedulersWereAsked()
                ? Optional.of(poco.witnesses(filter(), List.of()))
                : Optional.empty());
  }

  /** Results that apps of different owners share, where the store's views tell them. */
  List<SharedDigest> sharedDigests() {
    return once(
        "shared digests",
        () -> poco.tellsHiddenFailures() ? poco.sharedDigests(filter()) : List.of());
  }

  /** Each actor's own rate, where there are failures and successes. */
  Optional<Attribution> actors() {
    return once("actors", () -> poco.actors(filter(), PartyRole.standard(), LEVEL, asked.seed()));
  }

  /** All that models take of these slots; with the actors' rates, which are not found again. */
  ParameterSet parameters() {
    return once(
        "parameters",
        () -> poco.calibrate(filter(), asked.inWords(), List.of(), asked.seed(), actors()));
  }

  /** A command whose figures hang on random numbers. */
  String seeded(String rest) {
    return command(rest) + " --seed " + asked.seed();
  }

  /** Failure rates of each requester with each app. */
  FailureTable pairs() {
    return once(
        "pairs",
        () ->
            poco.failureRates(
                filter(), List.of(Grouping.REQUESTER, Grouping.APP), RateSettings.standard()));
  }

  /** Combinations that fail more often than others. */
  PatternTable patterns() {
    return once("patterns", () -> poco.patterns(filter(), PatternSettings.standard()));
  }

  /** What is found once, and then known. */
  @SuppressWarnings("unchecked") // a name is of one type
  private <T> T once(String name, Supplier<T> finding) {
    if (!known.containsKey(name)) {
      known.put(name, finding.get());
    }
    return (T) known.get(name);
  }
}
