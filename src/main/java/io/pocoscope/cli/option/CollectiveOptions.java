package io.pocoscope.cli.option;

import io.pocoscope.ruin.Rational;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What collective slashing aims at, and what it takes and gives. */
public final class CollectiveOptions {
  @Option(
      names = "--target",
      paramLabel = "F_t",
      defaultValue = ".05",
      converter = RationalText.class,
      description = "The failure rate of tasks aimed at (default: ${DEFAULT-VALUE}).")
  private Rational target;

  @Option(
      names = "--penalty",
      paramLabel = "P",
      defaultValue = "1",
      converter = RationalText.class,
      description = "What each party of a failed task loses (default: ${DEFAULT-VALUE}).")
  private Rational penalty;

  @Option(
      names = "--reward",
      paramLabel = "R",
      converter = RationalText.class,
      description =
          "What each party of a successful task gains (default: P·F_t/(1−F_t), at which the target"
              + " breaks even; 1/19).")
  private Rational reward;

  public Rational target() {
    return target;
  }

  public Rational penalty() {
    return penalty;
  }

  /** Empty where the target is to break even. */
  public Optional<Rational> reward() {
    return Optional.ofNullable(reward);
  }
}
