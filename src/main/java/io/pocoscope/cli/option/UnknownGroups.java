package io.pocoscope.cli.option;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.api.UnknownGroup;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Grouping;
import io.pocoscope.result.column.Remark;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What to group by where the store knows of most slots nothing that was asked for. */
public final class UnknownGroups {
  private static final String UNKNOWN = "(unknown)";

  private UnknownGroups() {}

  /**
   * A word to each grouping that is not known of most slots.
   *
   * @param option with which they are named, {@code --by} or {@code --roles}
   * @param labels what was asked for, by the names that people give
   */
  public static List<Remark> of(
      Pocoscope poco, SlotFilter filter, String option, Collection<String> labels) {
    return labels.stream()
        .flatMap(label -> Grouping.named(label).stream())
        .map(grouping -> poco.unknownOf(filter, grouping))
        .filter(UnknownGroup::isMost)
        .map(group -> remark(group, option))
        .toList();
  }

  /** The same, where rows are of groups: asked only if one of them is of the unknown. */
  public static List<Remark> of(
      Pocoscope poco, SlotFilter filter, List<Grouping> by, List<List<Object>> rows) {
    boolean any = rows.stream().anyMatch(row -> row.stream().anyMatch(UnknownGroups::isUnknown));
    return any ? of(poco, filter, "--by", by.stream().map(Grouping::label).toList()) : List.of();
  }

  private static boolean isUnknown(Object cell) {
    return Objects.toString(cell, "").equals(UNKNOWN);
  }

  private static Remark remark(UnknownGroup group, String option) {
    Optional<String> instead = group.instead().map(Grouping::label);
    return Remark.note(
            "unknown_" + group.grouping().label().replace('-', '_'),
            "of %d of %d slots the store does not know the %s%s",
            group.unknown(),
            group.slots(),
            group.grouping().label(),
            instead.map(it -> "; the " + it + " is known: " + option + " " + it).orElse(""))
        .with("unknown", group.unknown())
        .with("slots", group.slots());
  }
}
