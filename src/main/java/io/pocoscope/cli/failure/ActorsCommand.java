package io.pocoscope.cli.failure;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.attribution.Attribution;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.SavingCommand;
import io.pocoscope.cli.option.RoleText;
import io.pocoscope.cli.option.SlotFilterOptions;
import io.pocoscope.cli.print.Format;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.failure.ActorNotes;
import io.pocoscope.result.failure.ActorResult;
import io.pocoscope.result.history.CaveatNotes;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code actors}: who fails how often by themselves. */
@Command(
    name = "actors",
    description = "Each actor's own failure rate, inferred from slots that fail as a whole.",
    footer = {
      "",
      "No failure names its author. A slot fails if any of its parties does: given many",
      "slots, that tells each party's own rate, more or less surely. Actors who always",
      "take part together cannot be told apart and stand in one line, with the rate at",
      "which any of them fails. naive: what their slots' failures alone would say.",
      "",
      "Example:",
      "  pocoscope actors --roles requester,app,pool --since 2024-01-01"
    })
public final class ActorsCommand extends SavingCommand {
  private static final int SHOWN_IN_TABLES = 40;

  @Option(
      names = "--roles",
      paramLabel = "ROLE",
      split = ",",
      converter = RoleText.class,
      description =
          "Who can make a slot fail (default: requester,app,dataset,pool,worker); also beneficiary,"
              + " app-owner, dataset-owner, pool-owner, near-copies of what they own.")
  private List<PartyRole> roles = List.of();

  @Option(
      names = "--level",
      paramLabel = "SHARE",
      defaultValue = "0.95",
      description = "The confidence of the intervals (default: ${DEFAULT-VALUE}).")
  private double level;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the random numbers; the same one gives the same figures.")
  private long seed;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Show the N greatest rates (default: 40 in tables, all in JSON and CSV).")
  private Integer limit;

  @Mixin private SlotFilterOptions filter;

  @Override
  protected int run(Pocoscope poco) {
    if (!(0 < level && level < 1)) {
      throw wrongUsage("--level is above 0 and below 1, such as 0.95");
    }
    if (limit != null && limit < 1) {
      throw wrongUsage("--limit is 1 or more");
    }
    List<PartyRole> chosen =
        roles.isEmpty() ? PartyRole.standard() : roles.stream().distinct().sorted().toList();
    Optional<Attribution> found = poco.actors(filter.filter(poco), chosen, level, seed);
    Result result =
        ActorResult.of(found, level, limit()).noted(ActorNotes.of(found, chosen, limit(), poco));
    print(poco, result);
    keep(poco, ActorResult.of(found, level, dataLimit()));
    say(filter.told(poco));
    say(result.notes());
    say(CaveatNotes.of(poco.caveats()));
    return ExitCode.DONE;
  }

  private int limit() {
    boolean data = options().format() == Format.json || options().format() == Format.csv;
    return data || limit != null ? dataLimit() : SHOWN_IN_TABLES;
  }

  private int dataLimit() {
    return limit != null ? limit : Integer.MAX_VALUE;
  }
}
