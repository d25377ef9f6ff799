package io.pocoscope.cli;

import io.pocoscope.ruin.BadRuinInput;
import io.pocoscope.ruin.Bernoulli;
import io.pocoscope.ruin.ClaimLaw;
import io.pocoscope.ruin.ClaimsInTime;
import io.pocoscope.ruin.DiscreteClaims;
import io.pocoscope.ruin.PoissonPeriods;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RiskProcess;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What happens to a stake: one process, with the options that belong to it. */
final class RiskOptions {
  /** The processes by the names that people give. */
  enum Kind {
    bernoulli,
    poisson,
    cramer_lundberg;

    @Override
    public String toString() {
      return name().replace('_', '-');
    }
  }

  @Option(
      names = "--process",
      paramLabel = "KIND",
      defaultValue = "bernoulli",
      converter = KindText.class,
      description =
          "bernoulli: each task brings +R, or fails and costs P; poisson: each period brings +R and costs P for each failure in it; cramer-lundberg: time goes on evenly, R comes in per unit of it (default: ${DEFAULT-VALUE}).")
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
      description = "poisson, cramer-lundberg: mean failures per period, or unit of time.")
  private Rational lambda;

  @Option(
      names = "--claims",
      paramLabel = "LAW",
      converter = ClaimText.class,
      description =
          "What a failure costs, in penalties. bernoulli, poisson: discrete:1:.9,2:.1 (sizes and their probabilities; default one penalty); cramer-lundberg: exponential (the default), erlang:3, or mixture:.3:.5,.7:1.2 (weights, means).")
  private Claims claims;

  /** Whether neither --failure-rate nor --lambda was given. */
  boolean rateIsMissing() {
    return failureRate == null && lambda == null;
  }

  boolean ofTasks() {
    return kind == Kind.bernoulli;
  }

  /** The process, its rate still to be found. */
  RiskProcess processAtNoRate() {
    return process(Optional.of(Rational.ZERO));
  }

  /**
   * The process.
   *
   * @throws BadRuinInput if an option is missing, or belongs to another process
   */
  RiskProcess process() {
    return process(Optional.empty());
  }

  private RiskProcess process(Optional<Rational> rate) {
    if (kind != Kind.bernoulli) {
      refuse(failureRate, "--failure-rate", Kind.bernoulli);
    } else {
      refuse(lambda, "--lambda", Kind.poisson);
    }
    checkClaims();
    return switch (kind) {
      case bernoulli ->
          new Bernoulli(
              rate.orElseGet(() -> need(failureRate, "--failure-rate")).toDouble(), discrete());
      case poisson ->
          new PoissonPeriods(rate.orElseGet(() -> need(lambda, "--lambda")).toDouble(), discrete());
      case cramer_lundberg ->
          new ClaimsInTime(
              rate.orElseGet(() -> need(lambda, "--lambda")).toDouble(),
              claims == null ? ClaimLaw.exponential(1) : claims.continuous().orElseThrow());
    };
  }

  private void checkClaims() {
    boolean inTime = kind == Kind.cramer_lundberg;
    if (claims != null && claims.continuous().isPresent() != inTime) {
      throw new BadRuinInput(
          "--process %s has %s claims",
          kind, inTime ? "exponential, erlang:K or mixture:…" : "discrete:…");
    }
  }

  private DiscreteClaims discrete() {
    return claims == null ? DiscreteClaims.ONE_PENALTY : claims.discrete().orElseThrow();
  }

  private Rational need(Rational value, String option) {
    if (value == null) {
      throw new BadRuinInput("--process %s needs %s", kind, option);
    }
    return value;
  }

  private void refuse(Object value, String option, Kind other) {
    if (value != null) {
      throw new BadRuinInput("%s belongs to --process %s, not %s", option, other, kind);
    }
  }

  /** Reads the name of a process. */
  static final class KindText implements ITypeConverter<Kind> {
    @Override
    public Kind convert(String text) {
      return Arrays.stream(Kind.values())
          .filter(each -> each.toString().equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'%s' is no process: bernoulli, poisson or cramer-lundberg".formatted(text)));
    }
  }
}
