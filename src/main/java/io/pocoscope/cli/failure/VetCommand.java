package io.pocoscope.cli.failure;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.SavingCommand;
import io.pocoscope.cli.option.AddressText;
import io.pocoscope.cli.option.LevelOption;
import io.pocoscope.cli.option.LimitOption;
import io.pocoscope.cli.option.RoleText;
import io.pocoscope.cli.option.SeedOption;
import io.pocoscope.cli.option.SlotFilterOptions;
import io.pocoscope.cli.option.UnknownGroups;
import io.pocoscope.cli.option.VerdictText;
import io.pocoscope.result.failure.VetNotes;
import io.pocoscope.result.failure.VetResult;
import io.pocoscope.result.history.CaveatNotes;
import io.pocoscope.vetting.Verdict;
import io.pocoscope.vetting.VetSettings;
import io.pocoscope.vetting.VetTable;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vet}: whom to deal with. */
@Command(
    name = "vet",
    description = "Whom to deal with: each actor's own failure rate against a bound.",
    footer = {
      "",
      "accept: surely at most the bound. reject: surely above it. untested: too",
      "little was seen to say either, so that nobody is rejected for being new. The",
      "rate is the actor's own (see actors): nobody bears what others in the same",
      "slots did.",
      "",
      "Examples:",
      "  pocoscope vet --role pool --at-most .05",
      "  pocoscope vet --role app --at-most .1 --count hidden --list accept"
    })
public final class VetCommand extends SavingCommand {
  @Option(
      names = "--role",
      paramLabel = "ROLE",
      split = ",",
      defaultValue = "pool",
      converter = RoleText.class,
      completionCandidates = RoleText.Names.class,
      description = "Whose actors: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private List<PartyRole> roles = List.of();

  @Option(
      names = "--at-most",
      paramLabel = "SHARE",
      defaultValue = ".05",
      description = "The bound of the own failure rate (default: ${DEFAULT-VALUE}).")
  private double atMost;

  @Option(
      names = "--confidence",
      paramLabel = "SHARE",
      defaultValue = ".9",
      description =
          "How likely a rate must be on one side of the bound to accept or reject, above .5"
              + " (default: ${DEFAULT-VALUE}).")
  private double confidence;

  @Option(
      names = "--min-slots",
      paramLabel = "N",
      defaultValue = "10",
      description =
          "An actor of fewer settled slots is untested, however they ended (default:"
              + " ${DEFAULT-VALUE}).")
  private int minSlots;

  @Option(
      names = "--id",
      paramLabel = "ADDRESS",
      split = ",",
      converter = AddressText.class,
      description = "These alone.")
  private List<String> ids = List.of();

  @Option(
      names = "--list",
      paramLabel = "VERDICT",
      split = ",",
      converter = VerdictText.class,
      completionCandidates = VerdictText.Names.class,
      description =
          "Print the addresses alone that are one of ${COMPLETION-CANDIDATES}, a line to each.")
  private List<Verdict> listed = List.of();

  @Mixin private LevelOption level = new LevelOption();

  @Mixin private SeedOption seed = new SeedOption();

  @Mixin private LimitOption limit = new LimitOption();

  @Mixin private SlotFilterOptions filter;

  @Override
  protected int run(Pocoscope poco) {
    VetTable all = poco.vet(filter.filter(poco), settings(), seed.seed());
    VetTable table = ids.isEmpty() ? all : all.only(Set.copyOf(ids));
    if (listed.isEmpty()) {
      int shown = limit.in(options().format());
      print(poco, VetResult.of(table, shown));
      keep(poco, VetResult.of(table, limit.inData()));
      say(filter.told(poco));
      say(VetNotes.of(table, shown, poco));
    } else {
      printIds(poco, table);
      say(filter.told(poco));
      say(VetNotes.of(table, Integer.MAX_VALUE, poco));
    }
    say(
        UnknownGroups.of(
            poco, filter.filter(poco), "--role", roles.stream().map(PartyRole::label).toList()));
    say(CaveatNotes.of(poco.caveats()));
    return ExitCode.DONE;
  }

  /** As a configuration or a script takes them, unless a format for machines is asked for. */
  private void printIds(Pocoscope poco, VetTable table) {
    List<String> addresses =
        table.vetted().stream()
            .filter(it -> listed.contains(it.verdict()))
            .map(it -> it.actor().address())
            .distinct()
            .toList();
    if (options().format().forPeople()) {
      addresses.forEach(console().out()::println);
    } else {
      print(
          poco,
          VetResult.ids(
              table.vetted().stream().filter(it -> listed.contains(it.verdict())).toList()));
    }
  }

  private VetSettings settings() {
    if (!(atMost > 0 && atMost < 1)) {
      throw wrongUsage("--at-most is %s: above 0 and below 1, such as .05", atMost);
    }
    if (!(confidence > .5 && confidence < 1)) {
      throw wrongUsage("--confidence is %s: above .5 and below 1, such as .9", confidence);
    }
    if (minSlots < 0) {
      throw wrongUsage("--min-slots is 0 or more");
    }
    List<PartyRole> chosen = roles.isEmpty() ? VetSettings.usual().roles() : roles;
    return new VetSettings(chosen, atMost, confidence, minSlots, level.level());
  }
}
