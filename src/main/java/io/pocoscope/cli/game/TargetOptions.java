package io.pocoscope.cli.game;

import io.pocoscope.cli.option.RationalText;
import io.pocoscope.result.game.TargetQuestion;
import io.pocoscope.ruin.Rational;
import io.pocoscope.slashing.Target;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A target for the failure rate, and what it asks for. */
final class TargetOptions {
  @Option(
      names = "--target",
      paramLabel = "F_t",
      defaultValue = ".05",
      converter = RationalText.class,
      description = "Target for the failure rate of tasks (default: ${DEFAULT-VALUE}).")
  private Rational target;

  @Option(
      names = "--k",
      paramLabel = "K",
      defaultValue = "4",
      description = "Parties to a task (default: ${DEFAULT-VALUE}).")
  private int parties;

  @Option(
      names = "--penalty",
      paramLabel = "P",
      defaultValue = "1",
      converter = RationalText.class,
      description = "What a failure costs each party (default: ${DEFAULT-VALUE}).")
  private Rational penalty;

  @Option(
      names = "--reward",
      paramLabel = "R",
      converter = RationalText.class,
      description =
          "What a success brings each party, to see at which failure rate that is even with the"
              + " penalty (default: the reward that meets the target).")
  private Rational reward;

  /**
   * What is asked.
   *
   * @throws io.pocoscope.slashing.BadGame if a value is out of its range
   */
  TargetQuestion question() {
    return new TargetQuestion(new Target(target, parties), penalty, Optional.ofNullable(reward));
  }
}
