package io.pocoscope.cli.history;

import io.pocoscope.cli.frame.ConsoleCommand;
import io.pocoscope.cli.option.CountedText;
import io.pocoscope.cli.option.DurationText;
import io.pocoscope.cli.print.Format;
import io.pocoscope.outcome.Counted;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Clustering;
import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.watch.Alert;
import io.pocoscope.watch.WatchSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code watch}: sync again and again, and tell what changed. */
@Command(
    name = "watch",
    description = {
      "Syncs again and again, and prints what changed; tells of alarms once, and of their end.",
      "It can be stopped at any time: the same command goes on."
    },
    footer = {
      "",
      "An alarm of a rate is raised when there is enough evidence that slots now fail",
      "more often than that, and ends when they do not, and there is enough evidence",
      "that this is no lull. However often it looks, and for how many years: the",
      "chance that any alarm of an alert is ever false is --error at most.",
      "",
      "It prints lines, or with --format json an object each; csv and markdown are",
      "refused.",
      "",
      "Examples:",
      "  pocoscope watch --every 10m --alert \"rate > .1\"",
      "  pocoscope watch --alert \"no settled slot for 6h\" --on-alert ./page-me",
      "  pocoscope watch --rounds 1 --alert \"rate > .1\"     # from cron"
    })
public final class WatchCommand extends ConsoleCommand {
  /** Rounds without a pause would keep an endpoint busy for a chain that has no new block. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  private static final Duration LONGEST = Duration.ofDays(365);

  @Mixin private SyncOptions how = new SyncOptions();

  @Option(
      names = "--every",
      paramLabel = "TIME",
      defaultValue = "10m",
      converter = DurationText.class,
      description =
          "How long from the beginning of a round to that of the next: 30s, 10m, 2h; 1s at least"
              + " (default: ${DEFAULT-VALUE}).")
  private Duration every;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "End after so many rounds (default: never).")
  private Long rounds;

  @Option(
      names = "--alert",
      paramLabel = "WHAT",
      converter = AlertText.class,
      description =
          "What to tell: \"rate > .1\", \"pool 0x… rate > .2\" (or another role), \"no settled slot"
              + " for 6h\". Can be given several times.")
  private List<Alert> alerts = List.of();

  @Option(
      names = "--error",
      paramLabel = "SHARE",
      defaultValue = ".05",
      description =
          "The chance, at most, that any alarm of an alert is ever false (default:"
              + " ${DEFAULT-VALUE}).")
  private double error;

  @Option(
      names = "--cluster",
      paramLabel = "KIND",
      defaultValue = "requester",
      description =
          "Which slots of a round may fail together: those of a requester, deal, app or pool"
              + " (default: ${DEFAULT-VALUE}; deal where the alert is about one of that kind).")
  private Clustering cluster;

  @Option(
      names = "--count",
      paramLabel = "WHAT",
      split = ",",
      converter = CountedText.class,
      completionCandidates = CountedText.Names.class,
      description =
          "Completed slots that count as failed in alerts: hidden, whose result is a worker's"
              + " error, shared, whose result is that of another owner's app, or both.")
  private List<Counted> counted = List.of();

  @Option(
      names = "--on-alert",
      paramLabel = "COMMAND",
      description =
          "What the shell runs for each alarm, end and taking back, with the JSON of it on standard"
              + " input; it has a minute.")
  private String onAlert;

  @Override
  public Integer call() {
    how.require();
    if (options().format() != Format.table && options().format() != Format.json) {
      throw wrongUsage("watch prints a line or, with --format json, a JSON object each time");
    }
    if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
      throw wrongUsage("--every is 1s to 365d");
    }
    if (onAlert != null && alerts.isEmpty()) {
      throw wrongUsage("--on-alert is run for what --alert tells, and none is given");
    }
    if (rounds != null && rounds < 1) {
      throw wrongUsage("--rounds is 1 or more");
    }
    if (!(error > 0 && error < 1)) {
      throw wrongUsage("--error is %s: above 0 and below 1, such as .05", error);
    }
    if (cluster == Clustering.SLOT) {
      throw wrongUsage(
          "--cluster is requester, deal, app or pool: slots of one deal settle at once");
    }
    EndpointOptions.Chosen chosen = how.chosen(options().database());
    Endpoint where = how.asked(chosen, console().environment());
    WatchRound round =
        new WatchRound(
            options().database(),
            how,
            where,
            how.request(chosen.network(), where, false, false),
            settings());
    Rounds all =
        new Rounds(
            console(),
            round,
            new WatchLines(console().out(), options().format(), console().clock()),
            new AlarmProgram(Optional.ofNullable(onAlert)),
            options().quiet());
    return all.run(every, Optional.ofNullable(rounds));
  }

  /** An alert is known by its words: .1 is .10. */
  private List<Alert> distinct() {
    Map<String, Alert> byText = new LinkedHashMap<>();
    alerts.forEach(alert -> byText.putIfAbsent(alert.text(), alert));
    return List.copyOf(byText.values());
  }

  private WatchSettings settings() {
    String counting =
        counted.isEmpty()
            ? ""
            : counted.stream()
                .distinct()
                .sorted()
                .map(Counted::label)
                .collect(Collectors.joining(",", "counting ", ""));
    return new WatchSettings(
        distinct(), error, SlotFilter.all().counting(Set.copyOf(counted)), counting, cluster);
  }
}
