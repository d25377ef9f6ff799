package io.pocoscope.cli.stake;

import io.pocoscope.api.ActorRuin;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.Posteriors;
import io.pocoscope.cli.option.HorizonText;
import io.pocoscope.cli.print.Format;
import io.pocoscope.cli.result.RuinResult;
import io.pocoscope.rate.Grouping;
import io.pocoscope.result.history.CaveatNotes;
import io.pocoscope.result.parameter.ParameterNotes;
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
    this.sought = level.map(ruin -> new KnownSought(command, risk, stake, ruin));
  }

  void answer() {
    if (knowledge.observed()) {
      try (Pocoscope poco = Pocoscope.open(command.options().database())) {
        observe(poco);
      }
    } else if (knowledge.posterior().isPresent()) {
      mix(knowledge.posterior().orElseThrow());
    } else {
      take(knowledge.parameters().orElseThrow());
    }
  }

  private void observe(Pocoscope poco) {
    if (knowledge.by().isPresent()) {
      byActor(poco, knowledge.by().orElseThrow());
    } else {
      Posteriors.Known known = poco.failurePosterior(knowledge.filter().filter(poco));
      if (known.settled() == 0) {
        throw new BadRuinInput("--observed: the store has no settled slot to learn a rate from");
      }
      mix(new Posterior(known.posterior().a(), known.posterior().b()));
      command.note(
          "observed: %d of %d settled slots failed, %d pending; as sure of it as of %.1f"
              + " independent slots%s",
          known.failed(),
          known.settled(),
          known.pending(),
          known.posterior().a() + known.posterior().b() - 1,
          known.clustersKnown()
              ? ""
              : ", if they are: requesters are unknown, and this is the least that is uncertain");
    }
    command.say(knowledge.filter().told(poco));
    command.say(CaveatNotes.of(poco.caveats()));
  }

  private void byActor(Pocoscope poco, Grouping by) {
    if (!KnowledgeOptions.ROLES.contains(by)) {
      throw new BadRuinInput("--by %s is no role: nobody's stake could be ruined", by.label());
    }
    requireTasks();
    if (sought.isPresent()) {
      sought.get().byActor(poco, knowledge, by);
      return;
    }
    List<RuinQuestion> questions =
        stake.stakes().stream().map(each -> stake.question(risk.processAtNoRate(), each)).toList();
    List<ActorRuin> ruins =
        knowledge.cut(
            command,
            poco.ruinByActor(
                knowledge.filter().filter(poco), by, questions, knowledge.oneMoreThanShown()));
    Object horizon = HorizonText.shown(stake.horizon());
    command.print(
        poco,
        command.options().format() == Format.table
            ? ActorRuinResult.sideBySide(by.label(), stake.stakes(), ruins)
            : ActorRuinResult.flat(by.label(), stake.stakes(), horizon, ruins));
    if (view.plot()) {
      command.draw(RuinViews.byActor(stake.stakes(), ruins, poco));
    }
    command.say(ActorRuinNotes.of(by, ruins));
  }

  private void mix(Posterior posterior) {
    requireTasks();
    if (sought.isPresent()) {
      sought.get().answer(sought.get().sought(false), posterior);
      return;
    }
    List<MixtureResult.Answer> answers =
        stake.stakes().stream()
            .map(each -> stake.question(risk.processAtNoRate(), each))
            .map(
                question ->
                    new MixtureResult.Answer(question, posterior, posterior.ruin(question, LEVEL)))
            .toList();
    command.print(MixtureResult.of(answers, stake.stakeFrom()));
    if (view.plot()) {
      command.draw(RuinViews.mixtures(answers));
    }
  }

  private void requireTasks() {
    if (!risk.ofTasks()) {
      throw new BadRuinInput("--posterior and --observed belong to --process bernoulli");
    }
  }

  private void take(ParameterSet set) {
    Optional<Sought> missing = sought.map(it -> it.sought(true));
    command.say(stake.fillFrom(set, missing));
    if (missing.isPresent()) {
      seek(set, missing.get());
    } else if (risk.ofTasks()) {
      mix(knowledge.posteriorOf(set));
    } else {
      RiskProcess process = risk.process(knowledge.lambdaOf(set).value().orElseThrow());
      List<RuinAnswer> answers =
          stake.stakes().stream().map(each -> Ruin.of(stake.question(process, each))).toList();
      command.print(RuinResult.of(answers));
      if (view.plot()) {
        command.draw(RuinViews.byStake(answers));
      }
      command.tell(answers);
    }
    command.say(ParameterNotes.ofSource(set));
  }

  private void seek(ParameterSet set, Sought missing) {
    if (risk.ofTasks()) {
      sought.orElseThrow().answer(missing, knowledge.posteriorOf(set));
    } else {
      sought.orElseThrow().answer(missing, knowledge.lambdaOf(set));
    }
  }
}
