package io.pocoscope.cli.game;

import io.pocoscope.cli.option.CollectiveOptions;
import io.pocoscope.result.game.TargetQuestion;
import io.pocoscope.slashing.Target;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A target for the failure rate, and what it asks for. */
final class TargetOptions {
  @Mixin private CollectiveOptions collective = new CollectiveOptions();

  @Option(
      names = "--k",
      paramLabel = "K",
      defaultValue = "4",
      description = "Parties to a task (default: ${DEFAULT-VALUE}).")
  private int parties;

  /**
   * What is asked.
   *
   * @throws io.pocoscope.slashing.BadGame if a value is out of its range
   */
  TargetQuestion question() {
    return new TargetQuestion(
        new Target(collective.target(), parties), collective.penalty(), collective.reward());
  }
}
