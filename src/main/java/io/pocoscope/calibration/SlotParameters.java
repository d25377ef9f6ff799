package io.pocoscope.calibration;

import io.pocoscope.calibration.fit.CountFit;
import io.pocoscope.calibration.fit.GammaPosterior;
import io.pocoscope.rate.Cluster;
import io.pocoscope.rate.Sample;
import io.pocoscope.store.Resource;
import io.pocoscope.store.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is counted over the slots that were kept in the tables {@code calibration_slot} and {@code
 * calibration_failed}.
 */
final class SlotParameters {
  private final Engine store;
  private final long undecided;

  /**
   * Counts.
   *
   * @param undecided slots that nobody knows the fate of yet
   */
  SlotParameters(Engine store, long undecided) {
    this.store = store;
    this.undecided = undecided;
  }

  List<Parameter> all() {
    List<Parameter> found = new ArrayList<>();
    found.addAll(failuresPerDay());
    found.addAll(dealsPerDay());
    found.addAll(arrivals());
    found.addAll(shares());
    return found;
  }

  private List<Parameter> failuresPerDay() {
    SortedMap<String, SortedMap<Long, Long>> byWhose = new TreeMap<>();
    store.query(
        script("failures_per_day"),
        row ->
            byWhose
                .computeIfAbsent(row.getString("whose"), any -> new TreeMap<>())
                .put(row.getLong("failures"), row.getLong("days")));
    return byWhose.entrySet().stream()
        .map(
            each ->
                count(
                    "lambda." + each.getKey(),
                    "failed slots per " + each.getKey().replace('_', '-'),
                    "λ",
                    new CountFit(each.getValue()),
                    undecided))
        .toList();
  }

  private List<Parameter> dealsPerDay() {
    SortedMap<Long, Long> days = new TreeMap<>();
    store.query(
        script("deals_per_day"), row -> days.put(row.getLong("deals"), row.getLong("days")));
    return days.isEmpty()
        ? List.of()
        : List.of(count("deals_per_day", "deals per day", "", new CountFit(days), 0));
  }

  private static Parameter count(
      String name, String unit, String symbol, CountFit fit, long censored) {
    // One day shows nothing of how days differ.
    boolean sure = fit.n() > 1;
    return new Parameter(
        name,
        ParameterKind.MEAN_COUNT,
        OptionalDouble.of((double) fit.sum() / fit.n()),
        sure
            ? Optional.of(Bounds.of(IntervalKind.POSTERIOR, fit.low(), fit.high()))
            : Optional.empty(),
        unit,
        symbol,
        Tally.of(fit.sum(), fit.n()).besides(censored),
        sure ? Spread.of(fit.posterior(), Optional.of(fit.dispersion())) : Spread.NONE);
  }

  /** Slots to a newcomer; nothing is known of a role in which nobody new has come. */
  private List<Parameter> arrivals() {
    return store
        .query(
            script("arrivals"),
            row -> arrival(row.getString("role"), row.getLong("arrived"), row.getLong("slots")))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Parameter> arrival(String role, long arrived, long slots) {
    if (arrived == 0) {
      return Optional.empty();
    }
    CountFit fit = new CountFit(new TreeMap<>(Map.of(arrived, 1L)));
    return Optional.of(
        new Parameter(
            "slots_per_arrival." + role,
            ParameterKind.MEAN_COUNT,
            OptionalDouble.of((double) slots / arrived),
            Optional.of(Bounds.of(IntervalKind.POSTERIOR, slots / fit.high(), slots / fit.low())),
            "slots per new " + role,
            "T",
            Tally.of(arrived, slots),
            Spread.of(new GammaPosterior(fit.posterior().shape(), slots, true), Optional.empty())));
  }

  private List<Parameter> shares() {
    SortedMap<String, List<Cluster>> clusters = new TreeMap<>();
    SortedMap<String, Boolean> known = new TreeMap<>();
    store.query(
        script("shares"),
        row -> {
          String name = row.getString("name");
          known.merge(name, row.getBoolean("known"), Boolean::logicalOr);
          return clusters
              .computeIfAbsent(name, any -> new ArrayList<>())
              .add(new Cluster(row.getLong("k"), row.getLong("n"), row.getLong("times")));
        });
    return clusters.entrySet().stream()
        .map(each -> share(each.getKey(), new Sample(each.getValue()), known.get(each.getKey())))
        .toList();
  }

  private Parameter share(String name, Sample byRequester, boolean known) {
    long k = byRequester.failed();
    long n = byRequester.settled();
    ClusteredShare share =
        new ClusteredShare(known ? byRequester : Sample.independent(k, n), known);
    return new Parameter(
        name,
        ParameterKind.SHARE,
        OptionalDouble.of((double) k / n),
        share.bounds(),
        "1",
        "",
        Tally.of(k, n)
            .besides(name.startsWith(Absences.CAUSE) ? undecided : 0)
            .ofClusters(share.clusters()),
        Spread.of(share.posterior()));
  }

  private static String script(String name) {
    return Resource.text(SlotParameters.class, name + ".sql");
  }
}
