package io.pocoscope.cli.failure;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.change.ChangeSettings;
import io.pocoscope.change.KnownEvents;
import io.pocoscope.change.RateHistory;
import io.pocoscope.change.Together;
import io.pocoscope.cli.frame.Drawing;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.SavingCommand;
import io.pocoscope.cli.option.GroupingText;
import io.pocoscope.cli.option.LevelOption;
import io.pocoscope.cli.option.SeedOption;
import io.pocoscope.cli.option.SlotFilterOptions;
import io.pocoscope.cli.option.StratumText;
import io.pocoscope.cli.print.Printer;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.IntervalMethod;
import io.pocoscope.rate.RateSettings;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.Section;
import io.pocoscope.result.failure.ChangeResult;
import io.pocoscope.result.failure.EventResult;
import io.pocoscope.result.failure.TrendNotes;
import io.pocoscope.result.failure.TrendResult;
import io.pocoscope.result.history.CaveatNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code trend}: a failure rate through time. */
@Command(
    name = "trend",
    description = "A failure rate through time, where it changes, and what happened then.",
    footer = {
      "",
      "A change is told from chance by having each requester's deals change places in",
      "time: what comes with another mix of requesters is none. It is exact as long as",
      "a requester's deals fail independently of each other between two changes; where",
      "they do in spells, --together day or week keeps them together.",
      "false alarm: the chance of any such change in a history without one. A known",
      "event near a change need not be its cause.",
      "",
      "Examples:",
      "  pocoscope trend --plot",
      "  pocoscope trend --role pool --id 0x… --by month --events mine.csv"
    })
public final class TrendCommand extends SavingCommand {
  @Mixin private ActorOptions actor = new ActorOptions();

  @Option(
      names = "--by",
      paramLabel = "PERIOD",
      defaultValue = "week",
      converter = PeriodText.class,
      completionCandidates = PeriodText.Names.class,
      description = "${COMPLETION-CANDIDATES}, of the deadlines (default: ${DEFAULT-VALUE}).")
  private Grouping by;

  @Mixin private EventOptions events = new EventOptions();

  @Option(
      names = "--show",
      paramLabel = "TABLE",
      description = "Show one table alone: ${COMPLETION-CANDIDATES}.")
  private TrendShown shown;

  @Option(
      names = "--plot",
      description =
          "Draw it below the table: the rate with its band, changes and known events. Not with"
              + " another --format.")
  private boolean plot;

  @Option(
      names = "--within",
      paramLabel = "KIND",
      split = ",",
      defaultValue = "requester",
      converter = StratumText.class,
      completionCandidates = StratumText.Names.class,
      description =
          "What a change is told apart from, several with commas: ${COMPLETION-CANDIDATES};"
              + " requester,app takes neither another mix of requesters nor of apps for one, none any"
              + " mix (default: ${DEFAULT-VALUE}).")
  private List<GroupingText.Choice> within = List.of();

  @Option(
      names = "--together",
      paramLabel = "KIND",
      defaultValue = "deal",
      converter = TogetherText.class,
      completionCandidates = TogetherText.Names.class,
      description =
          "Which slots within it stay together, as they may fail together:"
              + " ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Together together;

  @Option(
      names = "--alpha",
      paramLabel = "SHARE",
      defaultValue = ".05",
      description =
          "The greatest chance of any false alarm, .001 to .5 (default: ${DEFAULT-VALUE}).")
  private double alpha;

  @Mixin private LevelOption level = new LevelOption();

  @Mixin private SeedOption seed = new SeedOption();

  @Mixin private SlotFilterOptions filter;

  @Override
  protected int run(Pocoscope poco) {
    ChangeSettings settings = settings();
    if (plot) {
      Drawing.requireTable(this);
    }
    KnownEvents known = events.events(poco);
    SlotFilter slots = actor.of(poco, filter.filter(poco));
    RateSettings rates =
        new RateSettings(IntervalMethod.POSTERIOR, Optional.empty(), level.level(), false);
    RateHistory history = poco.trend(slots, by, rates, settings);
    show(poco, history, known);
    draw(poco, history, known);
    actor.told().ifPresent(this::say);
    say(filter.asked(poco));
    say(TrendNotes.of(history));
    say(TrendNotes.ofEvents(history, known));
    if (events.leftOut(poco)) {
      say(TrendNotes.eventsOfAnotherWorld());
    }
    say(CaveatNotes.of(poco.caveats()));
    return ExitCode.DONE;
  }

  private void show(Pocoscope poco, RateHistory history, KnownEvents known) {
    Result periods = TrendResult.of(history);
    Result changes = ChangeResult.of(history, known);
    if (shown == null) {
      Printer.on(sheet()).print(sections(periods, changes));
      keep(poco, periods);
      return;
    }
    Result alone =
        switch (shown) {
          case periods -> periods;
          case changes -> changes;
          case events -> EventResult.of(known);
        };
    print(poco, alone);
    keep(poco, alone);
  }

  private static List<Section> sections(Result periods, Result changes) {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("periods", "The rate through time", periods));
    sections.add(
        changes.rows().isEmpty()
            ? Section.forMachines("changes", changes)
            : new Section("changes", "Changes", changes));
    return sections;
  }

  private void draw(Pocoscope poco, RateHistory history, KnownEvents known) {
    if (plot) {
      List<String> lines =
          TimePlot.lines(
              history.table(),
              history.segments(),
              history.changes(),
              known,
              poco.meta().generated());
      console().out().println();
      lines.forEach(console().out()::println);
    }
  }

  private ChangeSettings settings() {
    if (!(alpha >= ChangeSettings.LEAST_ALPHA && alpha <= ChangeSettings.GREATEST_ALPHA)) {
      throw wrongUsage("--alpha is %s: .001 to .5, such as .05", alpha);
    }
    List<Grouping> strata = within.stream().flatMap(it -> it.grouping().stream()).toList();
    return new ChangeSettings(strata, together, alpha, seed.seed());
  }
}
