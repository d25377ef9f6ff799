package io.pocoscope.cli.game;

import io.pocoscope.cli.option.RationalText;
import io.pocoscope.ruin.Rational;
import io.pocoscope.slashing.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** A target for the failure rate, and what it asks for. */
final class TargetOptions {
  @Option(
      names = "--target",
      paramLabel = "F",
      defaultValue = ".05",
      converter = RationalText.class,
      description = "Target for the failure rate of tasks (default: ${DEFAULT-VALUE}).")
  private Rational target;

  @Option(
      names = "--k",
      paramLabel = "N",
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
   * What follows for people and machines; the names are JSON's.
   *
   * @throws io.pocoscope.slashing.BadGame if a value is out of its range
   */
  Map<String, Object> thresholds() {
    Target aim = new Target(target, parties);
    Rational meets = aim.reward(penalty);
    Rational even = Target.breakEven(reward == null ? meets : reward, penalty);
    Map<String, Object> thresholds = new LinkedHashMap<>();
    thresholds.put("target_failure_rate", target.toDouble());
    thresholds.put("parties", parties);
    thresholds.put("penalty", penalty.toDouble());
    thresholds.put("reward_for_target", meets.toDouble());
    thresholds.put("individual_failure_rate", aim.individual());
    thresholds.put("break_even_failure_rate", even.toDouble());
    return thresholds;
  }
}
