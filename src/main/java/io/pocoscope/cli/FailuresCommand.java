package io.pocoscope.cli;

import io.pocoscope.api.Caveats;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.IntervalMethod;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code failures}: how often slots fail. */
@Command(
    name = "failures",
    description = "Failure rates of task slots, with their uncertainty.",
    footer = {
      "",
      "A slot has failed when it was claimed as failed, or when its final deadline is",
      "past and nobody claimed it. Pending and unknown slots are not in the rate.",
      "",
      "Example:",
      "  pocoscope failures --by requester,has-dataset --interval wilson"
    })
final class FailuresCommand extends StoreCommand {
  private static final double LEVEL = 0.95;

  @Option(
      names = "--by",
      paramLabel = "GROUPING",
      split = ",",
      converter = GroupingText.class,
      description =
          "none, requester, beneficiary, app, app-owner, dataset, dataset-owner, pool, pool-owner, worker, category, tee, trust, has-dataset, self-dealing, month, week, day; several with commas.")
  private List<GroupingText.Choice> by = List.of();

  @Option(
      names = "--interval",
      paramLabel = "KIND",
      defaultValue = "wilson",
      description =
          "How the 95 %% interval is made: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private IntervalMethod interval;

  @Mixin private SlotFilterOptions filter;

  @Override
  int run(Pocoscope poco) {
    List<Grouping> groupings =
        by.stream().flatMap(choice -> choice.grouping().stream()).distinct().toList();
    FailureTable table = poco.failureRates(filter.filter(), groupings, interval, LEVEL);
    print(FailureResult.of(table));
    tell(table);
    tell(poco.caveats());
    return ExitCode.DONE;
  }

  private void tell(Caveats caveats) {
    if (caveats.unfinishedSync()) {
      note(
          "a sync was broken off: these figures are of a part of the history; sync again to go on");
    }
    if (caveats.unseenTasks() > 0) {
      note(
          "%d slots have no task in the store and count as never initialized: wrong if their tasks were not imported",
          caveats.unseenTasks());
    }
  }

  private void tell(FailureTable table) {
    if (table.total().slots() == 0) {
      note("no slots: the store is empty, or the filter lets none through");
    }
    if (table.overlaps()) {
      note("groups overlap: a slot counts once in each; the total counts it once");
    }
    if (table.leftOut().selfDealing() > 0) {
      note("left out as self-dealing: %d slots", table.leftOut().selfDealing());
    }
    if (table.leftOut().withoutTime() > 0) {
      note(
          "left out by --since or --until, as their deal's start is not known: %d slots",
          table.leftOut().withoutTime());
    }
  }
}
