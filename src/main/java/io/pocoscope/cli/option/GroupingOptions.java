package io.pocoscope.cli.option;

import io.pocoscope.rate.Grouping;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --by}: by what figures are told apart. */
public final class GroupingOptions {
  @Option(
      names = "--by",
      paramLabel = "GROUPING",
      split = ",",
      converter = GroupingText.class,
      completionCandidates = GroupingText.Names.class,
      description = "${COMPLETION-CANDIDATES}; several with commas.")
  private List<GroupingText.Choice> by = List.of();

  /** Each once, in the order in which they were given. */
  public List<Grouping> groupings() {
    return by.stream().flatMap(choice -> choice.grouping().stream()).distinct().toList();
  }
}
