package io.pocoscope.cli.stake;

import io.pocoscope.api.ActorRuin;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.Posteriors;
import io.pocoscope.cli.option.CalibrationOptions;
import io.pocoscope.cli.option.Limit;
import io.pocoscope.cli.option.SlotFilterOptions;
import io.pocoscope.cli.option.UnknownGroups;
import io.pocoscope.cli.print.Format;
import io.pocoscope.rate.Grouping;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.history.CaveatNotes;
import io.pocoscope.result.parameter.ParameterNotes;
import io.pocoscope.result.stake.ActorRuinNotes;
import io.pocoscope.result.stake.ActorRuinResult;
import io.pocoscope.result.stake.ActorRuinTable;
import io.pocoscope.result.stake.MixtureResult;
import io.pocoscope.result.stake.ObservedNotes;
import io.pocoscope.result.stake.RuinResult;
import io.pocoscope.ruin.BadRuinInput;
import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RiskProcess;
import io.pocoscope.ruin.Ruin;
import io.pocoscope.ruin.RuinAnswer;
import io.pocoscope.ruin.RuinQuestion;
import io.pocoscope.ruin.Sought;
import java.util.List;
import java.util.Optional;

/** Ruin at a rate of failures that is known from elsewhere, more or less surely. */
final class KnownRuin {
  private static final double LEVEL = .95;

  private final RuinCommand command;
  private final RiskOptions risk;
  private final StakeOptions stake;
  private final KnowledgeOptions knowledge;
  private final ViewOptions view;
  private final Optional<KnownSought> sought;

  KnownRuin(
      RuinCommand command,
      RiskOptions risk,
      StakeOptions stake,
      KnowledgeOptions knowledge,
      ViewOptions view,
      Optional<Rational> level) {
    this.command = command;
    this.risk = risk;
    this.stake = stake;
    this.knowledge = knowledge;
    this.view = view;
    this.sought = level.map(ruin -> new KnownSought(risk, stake, ruin));
  }

  void answer() {
    if (knowledge.observed()) {
      try (Pocoscope poco = command.store()) {
        observe(poco);
      }
    } else if (knowledge.posterior().isPresent()) {
      mix(knowledge.posterior().orElseThrow(), List.of());
    } else {
      ParameterSet set = knowledge.parameters().orElseThrow();
      take(set);
      command.say(ParameterNotes.ofSource(set));
    }
  }

  private void observe(Pocoscope poco) {
    SlotFilterOptions filter = knowledge.filter();
    if (knowledge.by().isPresent()) {
      byActor(poco, knowledge.by().orElseThrow());
    } else if (needsMore()) {
      take(calibrated(poco));
    } else {
      Posteriors.Known known = poco.failurePosterior(filter.filter(poco));
      if (known.settled() == 0) {
        throw new BadRuinInput("no settled slot to learn failure_rate from");
      }
      mix(new Posterior(known.posterior().a(), known.posterior().b()), ObservedNotes.of(known));
    }
    command.say(filter.told(poco));
    command.say(CaveatNotes.of(poco.caveats()));
  }

  private ParameterSet calibrated(Pocoscope poco) {
    SlotFilterOptions filter = knowledge.filter();
    return poco.calibrate(
        filter.filter(poco), filter.shown(poco), List.of(), CalibrationOptions.SEED);
  }

  /** Whether more than the failure rate is to come from the store. */
  private boolean needsMore() {
    boolean seeksStake = sought.isPresent() && !stake.rewardIsMissing();
    boolean seeksReward = sought.isPresent() && !stake.stakeIsMissing();
    return !risk.ofTasks()
        || knowledge.namesParameter()
        || stake.penaltyIsMissing()
        || (stake.stakeIsMissing() && !seeksStake)
        || (stake.rewardIsMissing() && !seeksReward);
  }

  private void byActor(Pocoscope poco, Grouping by) {
    if (!KnowledgeOptions.ROLES.contains(by)) {
      throw new BadRuinInput("--by %s is no role: nobody's stake could be ruined", by.label());
    }
    requireTasks("--by");
    if (sought.isPresent()) {
      Result needs =
          sought.get().byActor(poco, knowledge, by, knowledge.limit(command.options().format()));
      command.print(poco, needs);
      command.say(needs.notes());
    } else {
      ruinByActor(poco, by);
    }
    command.say(
        UnknownGroups.of(poco, knowledge.filter().filter(poco), "--by", List.of(by.label())));
  }

  private void ruinByActor(Pocoscope poco, Grouping by) {
    if (stake.penaltyIsMissing() || stake.stakeIsMissing() || stake.rewardIsMissing()) {
      command.say(stake.fillFrom(calibrated(poco), Optional.empty()));
    }
    Limit limit = knowledge.limit(command.options().format());
    List<RuinQuestion> questions =
        stake.stakes().stream().map(each -> stake.question(risk.processAtNoRate(), each)).toList();
    List<ActorRuin> found =
        poco.ruinByActor(knowledge.filter().filter(poco), by, questions, limit.oneMore());
    List<ActorRuin> ruins = limit.of(found);
    Result result =
        (command.options().format() == Format.table
                ? ActorRuinTable.of(by, stake.stakes(), ruins)
                : ActorRuinResult.of(by, stake.stakes(), stake.horizon(), ruins))
            .noted(ActorRuinNotes.of(by, ruins, limit.cuts(found)));
    command.print(poco, result);
    if (view.plot()) {
      command.draw(RuinPlots.byActor(stake.stakes(), ruins, poco));
    }
    command.say(result.notes());
  }

  /** At a rate of which a posterior is known, and something said. */
  private void mix(Posterior posterior, List<Remark> ofRate) {
    requireTasks("--posterior");
    if (sought.isPresent()) {
      show(sought.get().answer(sought.get().sought(false), posterior).alsoNoted(ofRate));
      return;
    }
    List<MixtureResult.Answer> answers =
        stake.stakes().stream()
            .map(each -> stake.question(risk.processAtNoRate(), each))
            .map(question -> mixed(question, posterior))
            .toList();
    Result result = MixtureResult.of(answers).noted(ofRate);
    command.print(result);
    if (view.plot()) {
      command.draw(RuinPlots.mixtures(answers));
    }
    command.say(result.notes());
  }

  private MixtureResult.Answer mixed(RuinQuestion question, Posterior posterior) {
    return new MixtureResult.Answer(
        question, posterior, posterior.ruin(question, LEVEL), stake.stakeFrom());
  }

  private void requireTasks(String option) {
    if (!risk.ofTasks()) {
      throw new BadRuinInput("%s belongs to --process bernoulli", option);
    }
  }

  private void take(ParameterSet set) {
    Optional<Sought> missing = sought.map(it -> it.sought(true));
    command.say(stake.fillFrom(set, missing));
    if (missing.isPresent()) {
      show(seek(set, missing.get()));
    } else if (risk.ofTasks()) {
      mix(knowledge.posteriorOf(set), List.of());
    } else {
      ask(risk.process(knowledge.lambdaOf(set).value().orElseThrow()));
    }
  }

  private Result seek(ParameterSet set, Sought missing) {
    return risk.ofTasks()
        ? sought.orElseThrow().answer(missing, knowledge.posteriorOf(set))
        : sought.orElseThrow().answer(missing, knowledge.lambdaOf(set));
  }

  private void ask(RiskProcess process) {
    List<RuinAnswer> answers =
        stake.stakes().stream().map(each -> Ruin.of(stake.question(process, each))).toList();
    Result result = RuinResult.of(answers);
    command.print(result);
    if (view.plot()) {
      command.draw(RuinPlots.byStake(answers));
    }
    command.say(result.notes());
  }

  private void show(Result result) {
    command.print(result);
    command.say(result.notes());
  }
}
