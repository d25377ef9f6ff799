package io.pocoscope.cli.stake;

import io.pocoscope.attribution.PartyRole;
import io.pocoscope.calibration.Beta;
import io.pocoscope.calibration.Parameter;
import io.pocoscope.calibration.ParameterKind;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.file.ParameterFile;
import io.pocoscope.cli.option.GroupingText;
import io.pocoscope.cli.option.Limit;
import io.pocoscope.cli.option.LimitOption;
import io.pocoscope.cli.option.RoleText;
import io.pocoscope.cli.option.SlotFilterOptions;
import io.pocoscope.cli.print.Format;
import io.pocoscope.rate.Grouping;
import io.pocoscope.ruin.BadRuinInput;
import io.pocoscope.ruin.Posterior;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Where a failure rate is known from, if it is not given: a posterior, a store, a parameter set.
 */
final class KnowledgeOptions {
  @Option(
      names = "--posterior",
      paramLabel = "A,B",
      converter = PosteriorText.class,
      description =
          "bernoulli: instead of --failure-rate, what is known of it, a Beta distribution; the ruin"
              + " is mixed over it, with a 95 %% interval and the value at its mean.")
  private Posterior posterior;

  @Option(
      names = "--observed",
      description =
          "The failure rate (of bernoulli; else lambda.day) of the store's slots, with what is not"
              + " known of it, and what --params takes beside it. With --by, of each actor.")
  private boolean observed;

  @Option(
      names = "--params",
      paramLabel = "FILE",
      description =
          "The failure rate (of bernoulli; else lambda.day) of a parameter set that export wrote;"
              + " its claim size, premium and stake (stake.pool_owner) where they are not given.")
  private Path file;

  @Option(
      names = "--parameter",
      paramLabel = "NAME",
      description = "With --observed or --params: another rate, such as failure_rate.category.XS.")
  private String parameter;

  @Option(
      names = "--by",
      paramLabel = "ROLE",
      converter = GroupingText.class,
      completionCandidates = RoleText.Names.class,
      description =
          "With --observed: the ruin of each of a role, under today's protocol and under"
              + " collective slashing: ${COMPLETION-CANDIDATES}.")
  private GroupingText.Choice by;

  @Mixin private LimitOption limit = new LimitOption();

  @Mixin private SlotFilterOptions filter;

  /** Whether the rate is to come from here. */
  boolean wanted() {
    check();
    return posterior != null || observed || file != null;
  }

  private void check() {
    int sources = (posterior != null ? 1 : 0) + (observed ? 1 : 0) + (file != null ? 1 : 0);
    if (sources > 1) {
      throw new BadRuinInput("--posterior, --observed and --params are three ways: take one");
    }
    if (by != null && !observed) {
      throw new BadRuinInput("--by goes with --observed");
    }
    if (parameter != null && ((file == null && !observed) || by != null)) {
      throw new BadRuinInput("--parameter goes with --observed or --params, without --by");
    }
    if (filter.given() && !observed) {
      throw new BadRuinInput(
          "--since, --until, --where, --exclude-self-dealing, --pending and --count go with --observed");
    }
  }

  Optional<Posterior> posterior() {
    return Optional.ofNullable(posterior);
  }

  boolean namesParameter() {
    return parameter != null;
  }

  boolean observed() {
    return observed;
  }

  Optional<Grouping> by() {
    return Optional.ofNullable(by).flatMap(GroupingText.Choice::grouping);
  }

  /** With {@code --by}: how many actors at the most. */
  Limit limit(Format format) {
    return new Limit(limit.in(format));
  }

  SlotFilterOptions filter() {
    return filter;
  }

  /** The parameter set, if one was named. */
  Optional<ParameterSet> parameters() {
    return Optional.ofNullable(file).map(ParameterFile::read);
  }

  /** What the set says of the failure rate. */
  Posterior posteriorOf(ParameterSet set) {
    String name = parameter == null ? "failure_rate" : parameter;
    Parameter rate = need(set, name);
    if (rate.n() == 0) {
      throw new BadRuinInput("no settled slot to learn %s from", name);
    }
    Beta beta =
        Optional.of(rate)
            .filter(parameter -> parameter.kind() == ParameterKind.RATE)
            .flatMap(Parameter::posterior)
            .orElseThrow(() -> new BadRuinInput("--parameter: %s is no failure rate", name));
    return new Posterior(beta.a(), beta.b());
  }

  /**
   * What the set says of failures per period.
   *
   * @return has a value
   */
  Parameter lambdaOf(ParameterSet set) {
    String name = parameter == null ? "lambda.day" : parameter;
    Parameter lambda = need(set, name);
    if (lambda.value().isEmpty()) {
      throw new BadRuinInput("--parameter: %s has no value", name);
    }
    return lambda;
  }

  private static Parameter need(ParameterSet set, String name) {
    return set.find(name)
        .orElseThrow(
            () ->
                new BadRuinInput(
                    "no parameter %s is to be had: there are %s, … (calibrate shows all)",
                    name, String.join(", ", akin(set, name))));
  }

  private static List<String> akin(ParameterSet set, String name) {
    String start = name.split("[._]", -1)[0];
    List<String> names = set.parameters().stream().map(Parameter::name).toList();
    List<String> akin = names.stream().filter(it -> it.startsWith(start)).limit(6).toList();
    return akin.isEmpty() ? names.stream().limit(6).toList() : akin;
  }

  /** Those that group by a role. */
  static final List<Grouping> ROLES =
      PartyRole.labels().stream().flatMap(label -> Grouping.named(label).stream()).toList();
}
