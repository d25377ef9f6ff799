package io.pocoscope.cli;

import io.pocoscope.ruin.BadRuinInput;
import io.pocoscope.ruin.Bernoulli;
import io.pocoscope.ruin.PoissonPeriods;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RiskProcess;
import picocli.CommandLine.Option;

/** What happens to a stake: one process, with the options that belong to it. */
final class RiskOptions {
  /** The processes by the names that people give. */
  enum Kind {
    bernoulli,
    poisson
  }

  @Option(
      names = "--process",
      paramLabel = "KIND",
      defaultValue = "bernoulli",
      description = {
        "bernoulli: each task brings +R, or fails and costs P; poisson: each period",
        "brings +R and costs P for each failure in it (default: ${DEFAULT-VALUE})."
      })
  private Kind kind;

  @Option(
      names = "--failure-rate",
      paramLabel = "F",
      converter = RationalText.class,
      description = "bernoulli: how often a task fails, 0 to 1.")
  private Rational failureRate;

  @Option(
      names = "--lambda",
      paramLabel = "L",
      converter = RationalText.class,
      description = "poisson: mean failures per period.")
  private Rational lambda;

  /**
   * The process.
   *
   * @throws BadRuinInput if an option is missing, or belongs to another process
   */
  RiskProcess process() {
    return switch (kind) {
      case bernoulli -> {
        refuse(lambda, "--lambda", "poisson");
        yield new Bernoulli(need(failureRate, "--failure-rate").toDouble());
      }
      case poisson -> {
        refuse(failureRate, "--failure-rate", "bernoulli");
        yield new PoissonPeriods(need(lambda, "--lambda").toDouble());
      }
    };
  }

  private Rational need(Rational value, String option) {
    if (value == null) {
      throw new BadRuinInput("--process %s needs %s", kind, option);
    }
    return value;
  }

  private void refuse(Rational value, String option, String other) {
    if (value != null) {
      throw new BadRuinInput("%s belongs to --process %s, not %s", option, other, kind);
    }
  }
}
