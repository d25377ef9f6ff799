package io.pocoscope.rate;

import static java.util.stream.Collectors.joining;

import io.pocoscope.outcome.LeftOut;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.store.engine.Engine;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Counts outcomes by groups, and gives each rate its interval. */
public final class FailureRates {
  private static final Comparator<FailureGroup> BY_NAME =
      Comparator.comparing(FailureGroup::keys, FailureRates::compareKeys);
  private static final Comparator<FailureGroup> GREATEST_FIRST =
      Comparator.<FailureGroup>comparingLong(group -> -group.rate().slots()).thenComparing(BY_NAME);

  private final Engine store;

  public FailureRates(Engine store) {
    this.store = store;
  }

  /** The rates of the slots that a filter lets through. */
  public FailureTable of(SlotFilter filter, List<Grouping> by, RateSettings settings) {
    return of(Unit.SLOT, filter, by, settings);
  }

  /**
   * The rates of the slots that a filter lets through, or of the contributions to them.
   *
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the filter's own condition is refused
   */
  public FailureTable of(Unit unit, SlotFilter filter, List<Grouping> by, RateSettings settings) {
    Clustering clustering = settings.clusteringWithin(by);
    unit.keep(store, filter, columns(unit, by, clustering));
    Rate total = rates(unit, List.of(), clustering, settings).get(0).rate();
    List<FailureGroup> groups = groups(unit, by, clustering, settings, total);
    List<Rate> rates = groups.stream().map(FailureGroup::rate).toList();
    Optional<Shrinking> common = settings.shrink() ? Shrinking.of(rates) : Optional.empty();
    boolean apart = by.stream().noneMatch(unit::overlaps);
    return new FailureTable(
        unit,
        by,
        common
            .map(it -> groups.parallelStream().map(g -> it.shrunk(g, settings.level())).toList())
            .orElse(groups),
        total,
        settings,
        common.map(Shrinking::common),
        apart ? Homogeneity.of(rates) : Optional.empty(),
        trend(by, clustering),
        unit.inDoubt(store, filter),
        LeftOut.of(store, filter));
  }

  /** Only what is asked for: all columns of a million slots are a gigabyte. */
  private static Set<String> columns(Unit unit, List<Grouping> by, Clustering clustering) {
    Set<String> columns =
        new LinkedHashSet<>(List.of("slot", "outcome", SlotFilter.HIDDEN_FAILURE, "callback"));
    by.forEach(grouping -> columns.addAll(unit.columns(grouping)));
    columns.addAll(clustering.columns());
    if (isOverTime(by)) {
      columns.addAll(Clustering.DEAL.columns());
    }
    return columns;
  }

  private List<FailureGroup> groups(
      Unit unit, List<Grouping> by, Clustering clustering, RateSettings settings, Rate total) {
    if (by.isEmpty()) {
      return List.of(new FailureGroup(List.of(), total, Optional.empty()));
    }
    boolean overTime = by.get(0).overTime();
    return rates(unit, by, clustering, settings).stream()
        .sorted(overTime ? BY_NAME : GREATEST_FIRST)
        .toList();
  }

  private List<FailureGroup> rates(
      Unit unit, List<Grouping> by, Clustering clustering, RateSettings settings) {
    ClusterQuery query = new ClusterQuery(unit, by, clustering);
    Intervals wanted = new Intervals(settings.method(), settings.level());
    Intervals intervals = clustering == Clustering.SLOT ? wanted.forIndependent() : wanted;
    return query.groups(store.query(query.sql(), query::read)).parallelStream()
        .map(group -> new FailureGroup(group.keys(), group.rate(intervals), Optional.empty()))
        .toList();
  }

  private Optional<Trend> trend(List<Grouping> by, Clustering clustering) {
    if (!isOverTime(by)) {
      return Optional.empty();
    }
    Trend.Sums sums = trendSums(by.get(0), clustering);
    // One cluster that has all slots shows nothing of how clusters differ; its deals do.
    boolean one = !sums.correct() && clustering != Clustering.DEAL && clustering != Clustering.SLOT;
    return Trend.of(one ? trendSums(by.get(0), Clustering.DEAL) : sums);
  }

  private static boolean isOverTime(List<Grouping> by) {
    return by.size() == 1 && by.get(0).overTime();
  }

  private Trend.Sums trendSums(Grouping time, Clustering clustering) {
    return store.queryOne(
        TrendQuery.sql(time, clustering),
        row ->
            new Trend.Sums(
                row.getDouble(1),
                row.getDouble(2),
                row.getDouble(3),
                clustering,
                row.getLong(4),
                row.getDouble(5)));
  }

  private static int compareKeys(List<String> some, List<String> others) {
    return some.stream().collect(joining("\0")).compareTo(others.stream().collect(joining("\0")));
  }
}
