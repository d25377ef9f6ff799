package io.pocoscope.cli.failure;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.attribution.Attribution;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.SavingCommand;
import io.pocoscope.cli.option.LevelOption;
import io.pocoscope.cli.option.LimitOption;
import io.pocoscope.cli.option.RoleText;
import io.pocoscope.cli.option.SeedOption;
import io.pocoscope.cli.option.SlotFilterOptions;
import io.pocoscope.cli.option.UnknownGroups;
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
  @Option(
      names = "--roles",
      paramLabel = "ROLE",
      split = ",",
      converter = RoleText.class,
      completionCandidates = RoleText.Names.class,
      description =
          "Who can make a slot fail: ${COMPLETION-CANDIDATES} (default:"
              + " requester,app,dataset,pool,worker; owners are near-copies of what they own).")
  private List<PartyRole> roles = List.of();

  @Mixin private LevelOption level = new LevelOption();

  @Mixin private SeedOption seed = new SeedOption();

  @Mixin private LimitOption limit = new LimitOption();

  @Mixin private SlotFilterOptions filter;

  @Override
  protected int run(Pocoscope poco) {
    List<PartyRole> chosen =
        roles.isEmpty() ? PartyRole.standard() : roles.stream().distinct().sorted().toList();
    Optional<Attribution> found =
        poco.actors(filter.filter(poco), chosen, level.level(), seed.seed());
    int shown = limit.in(options().format());
    Result result =
        ActorResult.of(found, level.level(), shown)
            .noted(ActorNotes.of(found, chosen, shown, poco));
    print(poco, result);
    keep(
        poco,
        ActorResult.of(found, level.level(), limit.inData())
            .noted(ActorNotes.of(found, chosen, limit.inData(), poco)));
    say(filter.told(poco));
    say(result.notes());
    say(
        UnknownGroups.of(
            poco, filter.filter(poco), "--roles", roles.stream().map(PartyRole::label).toList()));
    say(CaveatNotes.of(poco.caveats()));
    return ExitCode.DONE;
  }
}
