package io.pocoscope.cli.market;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.api.ReplayReport;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.StoreCommand;
import io.pocoscope.cli.option.LevelOption;
import io.pocoscope.cli.option.LimitOption;
import io.pocoscope.cli.option.RoleText;
import io.pocoscope.cli.option.SlotFilterOptions;
import io.pocoscope.market.BadMarketInput;
import io.pocoscope.market.History;
import io.pocoscope.market.Incentives;
import io.pocoscope.market.ReplayRules;
import io.pocoscope.market.Scheme;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.history.CaveatNotes;
import io.pocoscope.result.market.OutResult;
import io.pocoscope.result.market.ReplayResult;
import io.pocoscope.result.market.Replays;
import io.pocoscope.result.market.SensitivityTable;
import io.pocoscope.ruin.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code replay}: the history that really happened, under collective incentives. */
@Command(
    name = "replay",
    description =
        "What collective slashing would have done on the history that really happened: who would"
            + " have been out, when, and what failures that would have spared.",
    footer = {
      "",
      "Slots are taken in the order of their deadlines; of their last update where no",
      "deadline is known, as in many saved answers, and the result says so. Each",
      "account holds a stake, loses P when a slot that it takes part in fails, and",
      "gains R when it completes. Nobody would have behaved as they did: see the",
      "notes below the result.",
      "",
      "Example:",
      "  pocoscope replay --scheme coll-stake,coll-sr --target .05 --sensitivity"
    })
public final class ReplayCommand extends StoreCommand {
  private static final List<PartyRole> ACCOUNTS =
      List.of(
          PartyRole.REQUESTER,
          PartyRole.APP_OWNER,
          PartyRole.DATASET_OWNER,
          PartyRole.POOL_OWNER,
          PartyRole.WORKER);

  @Mixin private IncentiveOptions incentives = new IncentiveOptions();

  @Option(
      names = "--scheme",
      paramLabel = "NAME",
      split = ",",
      converter = SchemeText.class,
      description =
          "free, coll-stake, coll-rep, coll-sr (default: coll-stake). What has been chosen cannot"
              + " be chosen otherwise: of reputation only the bounds of the stakes remain.")
  private List<Scheme> schemes = List.of(Scheme.COLL_STAKE);

  @Option(
      names = "--roles",
      paramLabel = "ROLE",
      split = ",",
      converter = RoleText.class,
      completionCandidates = RoleText.Names.class,
      description =
          "Whose stake is at risk: ${COMPLETION-CANDIDATES} (default:"
              + " requester,app-owner,dataset-owner,pool-owner,worker).")
  private List<PartyRole> roles = ACCOUNTS;

  @Option(
      names = "--exclude",
      description =
          "Slots that needed somebody who is out are not run, and nobody loses or gains by them"
              + " (the default).")
  private boolean exclude;

  @Option(names = "--shadow", description = "They are run all the same, and only accounted.")
  private boolean shadow;

  @Option(
      names = "--per-role",
      description =
          "An account in several roles of a slot loses, and gains, once for each of them (default:"
              + " once).")
  private boolean perRole;

  @Option(
      names = "--sensitivity",
      description = "Also with half and twice the stake, the penalty and the reward.")
  private boolean sensitivity;

  @Mixin private LevelOption level = new LevelOption();

  @Mixin private LimitOption limit = new LimitOption();

  @Mixin private SlotFilterOptions filter = new SlotFilterOptions();

  @Override
  protected int run(Pocoscope poco) {
    if (exclude && shadow) {
      throw wrongUsage("--exclude and --shadow: a slot is run or it is not");
    }
    if (schemes.isEmpty() || roles.isEmpty()) {
      throw wrongUsage("--scheme and --roles name one or more");
    }
    try {
      replay(poco, incentives.incentives());
    } catch (BadMarketInput bad) {
      throw wrongUsage("%s", bad.getMessage());
    }
    return ExitCode.DONE;
  }

  private void replay(Pocoscope poco, Incentives given) {
    level.level();
    List<PartyRole> chosen = roles.stream().distinct().sorted().toList();
    History history = poco.history(filter.filter(poco), chosen);
    Map<String, Double> ownRates = poco.savedRates();
    now("replaying the history");
    List<ReplayReport> reports = new ArrayList<>();
    for (Scheme scheme : schemes.stream().distinct().toList()) {
      reports.add(report(history, scheme, given, chosen, ownRates));
    }
    List<ReplayReport> varied = new ArrayList<>();
    if (sensitivity) {
      for (Incentives other : variations(given)) {
        for (Scheme scheme : schemes.stream().distinct().toList()) {
          varied.add(report(history, scheme, other, chosen, ownRates));
        }
      }
    }
    Replays replays = new Replays(history, chosen, level.level(), reports, varied);
    boolean people = options().format().forPeople();
    int shown = limit.in(options().format());
    Result result =
        people ? ReplayResult.sideBySide(replays) : ReplayResult.of(replays, shown, poco);
    print(poco, result);
    if (people) {
      printMore(poco, replays);
    }
    say(filter.told(poco));
    say(result.notes());
    say(CaveatNotes.of(poco.caveats()));
  }

  private ReplayReport report(
      History history,
      Scheme scheme,
      Incentives given,
      List<PartyRole> chosen,
      Map<String, Double> ownRates) {
    return ReplayReport.of(
        history, new ReplayRules(scheme, given, perRole, shadow), chosen, ownRates, level.level());
  }

  /** Half and twice of each amount, where that can work. */
  private static List<Incentives> variations(Incentives given) {
    List<Incentives> all = new ArrayList<>();
    for (Rational factor : List.of(Rational.of(1, 2), Rational.of(2, 1))) {
      for (int i = 0; i < 3; i++) {
        Rational stake = i == 0 ? given.stake().times(factor) : given.stake();
        Rational penalty = i == 1 ? given.penalty().times(factor) : given.penalty();
        Rational reward = i == 2 ? given.reward().times(factor) : given.reward();
        if (stake.compareTo(penalty) > 0) {
          all.add(new Incentives(stake, penalty, reward, given.target()));
        }
      }
    }
    return all;
  }

  /** What tables show below it. */
  private void printMore(Pocoscope poco, Replays replays) {
    Result out = OutResult.of(replays.reports(), limit.in(options().format()));
    if (!out.rows().isEmpty()) {
      console().out().println();
      print(poco, out);
    }
    say(out.notes());
    if (!replays.varied().isEmpty()) {
      console().out().println();
      print(SensitivityTable.of(replays));
    }
  }
}
