package io.pocoscope.cli.failure;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.change.ChangeSettings;
import io.pocoscope.change.KnownEvents;
import io.pocoscope.change.RateHistory;
import io.pocoscope.cli.frame.Drawing;
import io.pocoscope.cli.frame.EngineCommand;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.option.GroupingOptions;
import io.pocoscope.cli.option.LevelOption;
import io.pocoscope.cli.option.SlotFilterOptions;
import io.pocoscope.cli.option.UnknownGroups;
import io.pocoscope.rate.Clustering;
import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.IntervalMethod;
import io.pocoscope.rate.RateSettings;
import io.pocoscope.rate.Unit;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.failure.FailureResult;
import io.pocoscope.result.failure.TrendNotes;
import io.pocoscope.result.history.CaveatNotes;
import java.util.List;
import java.util.Optional;
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
      "past and nobody claimed it. Pending and unknown slots are not in the rate, nor",
      "those that completed before a deadline that lies ahead while others are pending.",
      "Slots of one requester often fail together, so that they say less than as many",
      "independent ones: posterior, design and bootstrap allow for it, wilson and",
      "jeffreys do not. On made-up histories only posterior holds what it says at every",
      "rate; clusters that are not known are allowed for by none.",
      "A contribution has failed when another result won, when its worker did not",
      "reveal in time, or when a reopening rejected it; it is slashed where the slot",
      "completed.",
      "",
      "Example:",
      "  pocoscope failures --by pool,has-dataset --shrink"
    })
public final class FailuresCommand extends EngineCommand {
  @Mixin private GroupingOptions by;

  @Option(
      names = "--unit",
      paramLabel = "KIND",
      defaultValue = "slot",
      description =
          "What is counted: slot or contribution, a worker's part in a slot (default:"
              + " ${DEFAULT-VALUE}).")
  private Unit unit;

  @Option(
      names = "--interval",
      paramLabel = "KIND",
      defaultValue = "posterior",
      description =
          "How intervals are made: posterior, design, bootstrap, wilson or jeffreys (default:"
              + " ${DEFAULT-VALUE}).")
  private IntervalMethod interval;

  @Option(
      names = "--cluster",
      paramLabel = "KIND",
      description =
          "Which slots may fail together: those of a requester, deal, app or pool (default:"
              + " requester; deal where grouped by requester).")
  private Clustering cluster;

  @Mixin private LevelOption level = new LevelOption();

  @Option(
      names = "--shrink",
      description =
          "Show beside each group's rate the one drawn towards the groups' common distribution: for"
              + " many small groups.")
  private boolean shrink;

  @Option(
      names = "--plot",
      description =
          "Draw it below the table, by day, week or month: the rate with its band, changes (see"
              + " trend) and known events. Not with another --format.")
  private boolean plot;

  @Mixin private EventOptions events = new EventOptions();

  @Mixin private SlotFilterOptions filter;

  @Override
  protected int run(Pocoscope poco) {
    List<Grouping> groupings = by.groupings();
    if (unit == Unit.CONTRIBUTION && filter.counts()) {
      throw wrongUsage(
          "--count is of slots: the chain itself says what became of a contribution, so leave --count"
              + " or --unit contribution out");
    }
    RateSettings settings =
        new RateSettings(interval, Optional.ofNullable(cluster), level.level(), shrink);
    if (plot) {
      Drawing.requireTable(this);
      requireTime(groupings);
    } else if (events.given()) {
      throw wrongUsage("--events is for --plot");
    }
    KnownEvents known = plot ? events.events(poco) : KnownEvents.NONE;
    Optional<RateHistory> history = history(poco, groupings, settings);
    FailureTable table =
        switch (unit) {
          case SLOT ->
              history
                  .map(RateHistory::table)
                  .orElseGet(() -> poco.failureRates(filter.filter(poco), groupings, settings));
          case CONTRIBUTION -> poco.contributionRates(filter.filter(poco), groupings, settings);
        };
    Result result = FailureResult.of(table);
    print(poco, result);
    keep(poco, result);
    if (plot) {
      console().out().println();
      TimePlot.lines(
              table,
              history.map(RateHistory::segments).orElse(List.of()),
              history.map(RateHistory::changes).orElse(List.of()),
              known,
              poco.meta().generated())
          .forEach(console().out()::println);
    }
    say(filter.asked(poco));
    say(result.notes());
    history.ifPresent(it -> say(TrendNotes.ofChanges(it)));
    if (plot && events.leftOut(poco)) {
      say(TrendNotes.eventsOfAnotherWorld());
    }
    say(UnknownGroups.of(poco, filter.filter(poco), groupings, result.rows()));
    say(CaveatNotes.of(poco.caveats()));
    return ExitCode.DONE;
  }

  private void requireTime(List<Grouping> groupings) {
    if (groupings.size() != 1 || !groupings.get(0).overTime()) {
      throw wrongUsage("--plot draws a rate through time: --by day, week or month alone");
    }
  }

  /** With changes, where they are to be drawn and can be looked for. */
  private Optional<RateHistory> history(
      Pocoscope poco, List<Grouping> groupings, RateSettings settings) {
    return plot && unit == Unit.SLOT && asksAStore()
        ? Optional.of(
            poco.trend(filter.filter(poco), groupings.get(0), settings, ChangeSettings.usual()))
        : Optional.empty();
  }
}
