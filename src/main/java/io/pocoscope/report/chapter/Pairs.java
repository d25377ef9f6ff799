package io.pocoscope.report.chapter;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.rate.FailureGroup;
import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Rate;
import io.pocoscope.report.Block;
import io.pocoscope.report.chart.Matrix;
import io.pocoscope.result.column.NamedResult;
import io.pocoscope.result.failure.FailureResult;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Requesters against apps: those with the most failed slots, as a matrix. */
final class Pairs {
  private static final int MOST = 8;

  private final FailureTable table;
  private final List<String> requesters;
  private final List<String> apps;
  private final Map<List<String>, FailureGroup> shown = new HashMap<>();
  private final Called called;

  private Pairs(Source source) {
    table = source.pairs();
    List<String> candidates = most(0, table.groups());
    List<FailureGroup> theirs =
        table.groups().stream()
            .filter(it -> it.rate().settled() > 0 && candidates.contains(it.keys().get(0)))
            .toList();
    apps = most(1, theirs);
    theirs.stream()
        .filter(it -> apps.contains(it.keys().get(1)))
        .forEach(it -> shown.put(it.keys(), it));
    requesters =
        candidates.stream()
            .filter(it -> shown.keySet().stream().anyMatch(keys -> keys.get(0).equals(it)))
            .toList();
    Set<String> all = new HashSet<>(requesters);
    all.addAll(apps);
    called = Called.of(source.poco(), all);
  }

  /** Of a history in which some slot failed. */
  static Block figure(Source source) {
    return new Pairs(source).figure(source.poco());
  }

  private Block figure(Pocoscope poco) {
    return new Block.Figure(
        "requesters-and-apps",
        finding(),
        String.format(
            Locale.ROOT,
            "The %s with the most failed slots, and the %s with which they have the most: between"
                + " them %s of %s failed slots, of %s in all. The 95 %% intervals allow for slots"
                + " of one deal that fail together; of a single deal there is none.",
            Say.count(requesters.size(), "requester"),
            Say.count(apps.size(), "app"),
            Say.count(shown.values().stream().mapToLong(it -> it.rate().failed()).sum()),
            Say.count(table.total().failed()),
            Say.count(table.groups().size(), "pair")),
        String.format(
            Locale.ROOT,
            "Rows: requesters; columns: apps. In each cell: failed of settled slots (k: thousands,"
                + " M: millions); a dot where there is none. The darker, the surer the pair fails"
                + " often: the shade is of the lower bound of its failure rate. Cells of fewer than"
                + " %d slots, or of a single deal, are dashed and have no shade.",
            Matrix.FEW),
        new Matrix(
            apps.stream().map(called::address).toList(),
            requesters.stream().map(this::row).toList()),
        NamedResult.of(FailureResult.of(ofShown()), poco));
  }

  private String finding() {
    FailureGroup most =
        shown.values().stream()
            .max(
                Comparator.<FailureGroup>comparingLong(it -> it.rate().failed())
                    .thenComparing(it -> String.join(" ", it.keys())))
            .orElseThrow();
    return String.format(
        Locale.ROOT,
        "No pair has more failed slots than requester %s with app %s: %s",
        called.address(most.keys().get(0)),
        called.address(most.keys().get(1)),
        said(most.rate()));
  }

  private static String said(Rate pair) {
    return Say.rateBy("deal", pair);
  }

  private Matrix.Row row(String requester) {
    return new Matrix.Row(
        "requester " + called.address(requester),
        apps.stream()
            .map(app -> Optional.ofNullable(shown.get(List.of(requester, app))).map(Pairs::cell))
            .toList());
  }

  private static Matrix.Cell cell(FailureGroup pair) {
    Rate rate = pair.rate();
    return new Matrix.Cell(
        rate.failed(),
        rate.settled(),
        Say.hasInterval(rate) ? OptionalDouble.of(rate.interval().low()) : OptionalDouble.empty(),
        said(rate));
  }

  /** The values of a key with the most failed slots, those without one left out. */
  private static List<String> most(int key, List<FailureGroup> groups) {
    Map<String, Long> failed = new HashMap<>();
    groups.stream()
        .filter(it -> it.rate().failed() > 0)
        .forEach(it -> failed.merge(it.keys().get(key), it.rate().failed(), Long::sum));
    return failed.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private FailureTable ofShown() {
    return new FailureTable(
        table.unit(),
        table.by(),
        table.groups().stream().filter(it -> shown.containsKey(it.keys())).toList(),
        table.total(),
        table.settings(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        table.inDoubt(),
        table.leftOut());
  }
}
