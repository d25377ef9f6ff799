package io.pocoscope.cli.failure;

import io.pocoscope.cli.option.GroupingText;
import io.pocoscope.rate.Grouping;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --by}: by what figures are told apart. */
final class GroupingOptions {
  @Option(
      names = "--by",
      paramLabel = "GROUPING",
      split = ",",
      converter = GroupingText.class,
      completionCandidates = GroupingText.Names.class,
      description = "${COMPLETION-CANDIDATES}; several with commas.")
  private List<GroupingText.Choice> by = List.of();

  /** Each once, in the order in which they were given. */
  List<Grouping> groupings() {
    return by.stream().flatMap(choice -> choice.grouping().stream()).distinct().toList();
  }
}
