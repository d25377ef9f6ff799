package io.pocoscope.cli.option;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.outcome.SelfDealing;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Grouping;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One side of a comparison, as a person has written it.
 *
 * @param asked all of it
 * @param store a file; empty for that of {@code --db}
 * @param since nothing where no such term was given; so are the others
 */
public record Side(
    String asked,
    Optional<Path> store,
    Optional<Moment> since,
    Optional<Moment> until,
    Set<SelfDealing> excluded,
    Map<Grouping, String> groups,
    Optional<String> where) {

  /** Those of a condition alone. */
  public static Side where(String condition) {
    return new Side(
        "where=" + condition.strip(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        Map.of(),
        Optional.of(condition));
  }

  /**
   * Which slots of a store: those that this side and the options of both let through.
   *
   * @param name of the side, for a person
   * @throws picocli.CommandLine.ParameterException if no time can lie between those that were given
   */
  public SlotFilter filter(String name, SlotFilterOptions both, Pocoscope poco) {
    SlotFilter common = both.filter(poco);
    Optional<Instant> from =
        Stream.concat(common.since().stream(), time("since", since, both, poco))
            .max(Comparator.naturalOrder());
    Optional<Instant> to =
        Stream.concat(common.until().stream(), time("until", until, both, poco))
            .min(Comparator.naturalOrder());
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      throw both.wrongUsage(
          "%s: since (%s) is not before until (%s): no deal lies between them",
          name, from.get(), to.get());
    }
    Set<SelfDealing> pairs = EnumSet.noneOf(SelfDealing.class);
    pairs.addAll(common.excluded());
    pairs.addAll(excluded);
    SlotFilter filter =
        new SlotFilter(from, to, pairs, common.where(), common.early(), common.counted());
    for (String condition : conditions()) {
      filter = filter.and(condition);
    }
    return filter;
  }

  private static Stream<Instant> time(
      String name, Optional<Moment> moment, SlotFilterOptions both, Pocoscope poco) {
    return moment.stream().flatMap(it -> both.time(name, it, poco).stream());
  }

  private List<String> conditions() {
    return Stream.concat(
            groups.entrySet().stream().map(it -> it.getKey().condition(it.getValue())),
            where.stream())
        .toList();
  }
}
