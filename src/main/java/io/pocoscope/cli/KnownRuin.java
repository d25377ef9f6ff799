package io.pocoscope.cli;

import io.pocoscope.api.ActorRuin;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.Posteriors;
import io.pocoscope.rate.Grouping;
import io.pocoscope.ruin.BadRuinInput;
import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.RiskProcess;
import io.pocoscope.ruin.Ruin;
import io.pocoscope.ruin.RuinAnswer;
import io.pocoscope.ruin.RuinQuestion;
import java.util.List;

/** Ruin at a rate of failures that is known from elsewhere, more or less surely. */
final class KnownRuin {
  private static final double LEVEL = .95;

  private final RuinCommand command;
  private final RiskOptions risk;
  private final StakeOptions stake;
  private final KnowledgeOptions knowledge;
  private final ViewOptions view;

  KnownRuin(
      RuinCommand command,
      RiskOptions risk,
      StakeOptions stake,
      KnowledgeOptions knowledge,
      ViewOptions view) {
    this.command = command;
    this.risk = risk;
    this.stake = stake;
    this.knowledge = knowledge;
    this.view = view;
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
      Posteriors.Known known = poco.failurePosterior(knowledge.filter().filter());
      if (known.settled() == 0) {
        throw new BadRuinInput("--observed: the store has no settled slot to learn a rate from");
      }
      mix(new Posterior(known.posterior().a(), known.posterior().b()));
      command.note(
          "observed: %d of %d settled slots failed, %d pending; as sure of it as of %.1f independent slots",
          known.failed(),
          known.settled(),
          known.pending(),
          known.posterior().a() + known.posterior().b() - 1);
    }
    knowledge.filter().shown().ifPresent(shown -> command.note("only %s", shown));
    CaveatNotes.of(poco.caveats()).forEach(note -> command.note("%s", note));
  }

  private void byActor(Pocoscope poco, Grouping by) {
    if (!KnowledgeOptions.ROLES.contains(by)) {
      throw new BadRuinInput("--by %s is no role: nobody's stake could be ruined", by.label());
    }
    requireTasks();
    List<RuinQuestion> questions =
        stake.stakes().stream().map(each -> stake.question(risk.processAtNoRate(), each)).toList();
    List<ActorRuin> ruins =
        poco.ruinByActor(knowledge.filter().filter(), by, questions, knowledge.limit());
    Object horizon = HorizonText.shown(stake.horizon());
    boolean people =
        command.options().format() == Format.table || command.options().format() == Format.json;
    command.print(
        people
            ? ActorRuinResult.of(by.label(), stake.stakes(), horizon, ruins)
            : ActorRuinResult.flat(by.label(), stake.stakes(), horizon, ruins));
    if (view.plot()) {
      command.draw(RuinViews.byActor(stake.stakes(), ruins));
    }
    ActorRuinNotes.of(by, ruins).forEach(note -> command.note("%s", note));
  }

  private void mix(Posterior posterior) {
    requireTasks();
    List<MixtureResult.Answer> answers =
        stake.stakes().stream()
            .map(each -> stake.question(risk.processAtNoRate(), each))
            .map(
                question ->
                    new MixtureResult.Answer(question, posterior, posterior.ruin(question, LEVEL)))
            .toList();
    command.print(MixtureResult.of(answers));
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
    stake.fillFrom(set).forEach(note -> command.note("%s", note));
    if (risk.ofTasks()) {
      mix(knowledge.posteriorOf(set));
    } else {
      RiskProcess process = risk.process(knowledge.lambdaOf(set));
      List<RuinAnswer> answers =
          stake.stakes().stream().map(each -> Ruin.of(stake.question(process, each))).toList();
      command.print(RuinResult.of(answers));
      if (view.plot()) {
        command.draw(RuinViews.byStake(answers));
      }
      command.tell(answers);
    }
    ParameterNotes.ofSource(set).forEach(note -> command.note("%s", note));
  }
}
