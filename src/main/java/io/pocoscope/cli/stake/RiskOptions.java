package io.pocoscope.cli.stake;

import io.pocoscope.cli.option.RationalText;
import io.pocoscope.ruin.BadRuinInput;
import io.pocoscope.ruin.Bernoulli;
import io.pocoscope.ruin.ClaimLaw;
import io.pocoscope.ruin.ClaimSizes;
import io.pocoscope.ruin.ClaimsInTime;
import io.pocoscope.ruin.DiscreteClaims;
import io.pocoscope.ruin.PoissonPeriods;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RiskProcess;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
          "bernoulli: each task brings +R, or fails and costs P; poisson: each period brings +R and"
              + " costs P for each failure in it; cramer-lundberg: time goes on evenly, R comes in"
              + " per unit of it (default: ${DEFAULT-VALUE}).")
  private Kind kind;

  @Option(
      names = "--failure-rate",
      paramLabel = "F",
      split = ",",
      converter = RationalText.class,
      description = "bernoulli: how often a task fails, 0 to 1; several with commas.")
  private List<Rational> failureRates = List.of();

  @Option(
      names = "--lambda",
      paramLabel = "L",
      split = ",",
      converter = RationalText.class,
      description =
          "poisson, cramer-lundberg: mean failures per period, or unit of time; several with"
              + " commas.")
  private List<Rational> lambdas = List.of();

  @Option(
      names = "--claims",
      paramLabel = "LAW",
      converter = ClaimText.class,
      description =
          "What a failure costs, in penalties: discrete:1:.9,5/2:.1 (sizes and their probabilities;"
              + " default one penalty); cramer-lundberg also: exponential (its default), erlang:3,"
              + " or mixture:.3:.5,.7:1.2 (weights, means).")
  private Claims claims;

  /** Whether neither --failure-rate nor --lambda was given. */
  boolean rateIsMissing() {
    return failureRates.isEmpty() && lambdas.isEmpty();
  }

  boolean ofTasks() {
    return kind == Kind.bernoulli;
  }

  /** The process, its rate still to be found. */
  RiskProcess processAtNoRate() {
    return process(0);
  }

  /**
   * The process with the one rate that was given.
   *
   * @throws BadRuinInput if an option is missing, or belongs to another process
   */
  RiskProcess process() {
    List<RiskProcess> all = processes();
    if (all.size() > 1) {
      throw new BadRuinInput("--for-ruin takes one rate of failures, not %d", all.size());
    }
    return all.get(0);
  }

  /**
   * The process, at each of the rates that were given.
   *
   * @throws BadRuinInput if an option is missing, or belongs to another process
   */
  List<RiskProcess> processes() {
    List<Rational> rates = ofTasks() ? failureRates : lambdas;
    if (rates.isEmpty()) {
      refuseTheOther();
      throw new BadRuinInput(
          "--process %s needs %s", kind, ofTasks() ? "--failure-rate" : "--lambda");
    }
    return rates.stream().map(rate -> process(rate.toDouble())).toList();
  }

  /** The process at a rate of failures. */
  RiskProcess process(double rate) {
    refuseTheOther();
    checkClaims();
    return switch (kind) {
      case bernoulli -> new Bernoulli(rate, discrete());
      case poisson -> new PoissonPeriods(rate, discrete());
      case cramer_lundberg -> new ClaimsInTime(rate, inTime());
    };
  }

  private void refuseTheOther() {
    if (!ofTasks() && !failureRates.isEmpty()) {
      throw new BadRuinInput(
          "--failure-rate belongs to --process %s, not %s", Kind.bernoulli, kind);
    }
    if (ofTasks() && !lambdas.isEmpty()) {
      throw new BadRuinInput(
          "--lambda belongs to --process %s and %s, not %s",
          Kind.poisson, Kind.cramer_lundberg, kind);
    }
  }

  private void checkClaims() {
    if (claims != null && claims.continuous().isPresent() && kind != Kind.cramer_lundberg) {
      throw new BadRuinInput(
          "--process %s has discrete:… claims; the others belong to %s",
          kind, Kind.cramer_lundberg);
    }
  }

  private ClaimSizes inTime() {
    if (claims == null) {
      return ClaimLaw.exponential(1);
    }
    return claims.continuous().isPresent() ? claims.continuous().get() : discrete();
  }

  private DiscreteClaims discrete() {
    return claims == null ? DiscreteClaims.ONE_PENALTY : claims.discrete().orElseThrow();
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
                      String.format(
                          Locale.ROOT,
                          "'%s' is no process: bernoulli, poisson or cramer-lundberg",
                          text)));
    }
  }
}
