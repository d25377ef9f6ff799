package io.pocoscope.result.parameter;

import io.pocoscope.calibration.IntervalKind;
import io.pocoscope.calibration.Parameter;
import io.pocoscope.calibration.ParameterGroup;
import io.pocoscope.calibration.ParameterJson;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.GroupKeys;
import io.pocoscope.result.column.Keyed;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn.Style;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** A parameter set, a row to a parameter; in JSON it has its own form. */
public final class ParameterResult {
  private ParameterResult() {}

  /** A line of a group; without keys where it is of all slots. */
  private record Line(List<Object> keys, ParameterLine line) implements Keyed {}

  /** For people: the parameters alone. */
  public static Result of(ParameterSet set) {
    return columns()
        .result(values(set))
        .withJson(ParameterJson.of(set))
        .noted(ParameterNotes.of(set));
  }

  /** For people who read it away from the page that says which unit is whose. */
  public static Result withUnits(ParameterSet set) {
    Function<ParameterLine, Optional<String>> unit = it -> it.numbers().map(Parameter::unit);
    return name()
        .and(valued())
        .forPeople("unit", unit)
        .styled(Style.TEXT)
        .and(counted())
        .result(values(set))
        .noted(ParameterNotes.of(set));
  }

  /** For machines: where they come from too, so that nothing is lost when they are read again. */
  public static Result withProvenance(ParameterSet set) {
    List<ParameterLine> lines = new ArrayList<>(ProvenanceLines.of(set.provenance()));
    lines.addAll(ProvenanceLines.absent(set));
    lines.addAll(values(set));
    return columns().result(lines).withJson(ParameterJson.of(set)).noted(ParameterNotes.of(set));
  }

  /**
   * The sets of groups, for people.
   *
   * @param groups at least one, all by the same
   */
  public static Result of(List<ParameterGroup> groups) {
    return of(groups, List.of(), false);
  }

  /** The same for machines. */
  public static Result withProvenance(List<ParameterGroup> groups) {
    ParameterGroup first = groups.get(0);
    List<Object> none = new ArrayList<>(Collections.nCopies(first.by().size(), null));
    return of(
        groups,
        ProvenanceLines.of(first.set().provenance()).stream()
            .map(line -> new Line(none, line))
            .toList(),
        true);
  }

  private static Result of(List<ParameterGroup> groups, List<Line> before, boolean withAbsent) {
    List<Line> lines = new ArrayList<>(before);
    for (ParameterGroup group : groups) {
      List<Object> keys = GroupKeys.of(group.by(), group.keys());
      Stream.concat(
              withAbsent ? ProvenanceLines.absent(group.set()).stream() : Stream.empty(),
              values(group.set()).stream())
          .forEach(line -> lines.add(new Line(keys, line)));
    }
    return name()
        .<Line>from(Line::line)
        .and(GroupKeys.columns(groups.get(0).by()))
        .and(others().from(Line::line))
        .result(lines)
        .withJson(ParameterJson.of(groups))
        .noted(ParameterNotes.of(groups));
  }

  private static List<ParameterLine> values(ParameterSet set) {
    List<ParameterLine> lines = new ArrayList<>();
    set.parameters().forEach(each -> lines.add(ParameterLine.of(each)));
    set.population().ifPresent(found -> lines.addAll(PopulationLines.of(found)));
    return lines;
  }

  static Columns<ParameterLine> columns() {
    return name().and(others());
  }

  private static Columns<ParameterLine> name() {
    return Columns.<ParameterLine>none()
        .text(
            "parameter",
            Quantity.WORD,
            "Which parameter, such as failure_rate.category.XS, or what is told of all of them.",
            ParameterLine::name);
  }

  private static Columns<ParameterLine> others() {
    return valued().and(counted()).and(SpreadColumns.all()).and(laws());
  }

  private static Columns<ParameterLine> valued() {
    return Columns.<ParameterLine>none()
        .and(
            value(
                "value",
                "Of failure_rate failed of settled slots (claimed_only: claimed of all); k of n for"
                    + " other shares and counts, n by k for slots_per_arrival; of amounts their"
                    + " mean; of a law its parameter or mean.",
                Parameter::value))
        .and(
            value(
                "low",
                "Lower bound of the value, 95 %; of amounts their quantile at 5 %; nothing where"
                    + " nothing shows how sure the value is.",
                Parameter::low))
        .and(
            value(
                "high",
                "Upper bound of the value, 95 %; of amounts their quantile at 95 %.",
                Parameter::high));
  }

  private static Columns<ParameterLine> value(
      String key, String meaning, Function<Parameter, OptionalDouble> value) {
    Function<ParameterLine, Optional<Double>> found =
        it ->
            it.numbers()
                .map(value)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble);
    return Columns.<ParameterLine>none()
        .number(key, Quantity.UNIT_OF_ROW, meaning, found)
        .shown(it -> found.apply(it).map(NumberText::shortened));
  }

  private static Columns<ParameterLine> counted() {
    return Columns.<ParameterLine>none()
        .text(
            "unit",
            Quantity.WORD,
            "Unit of the value, its bounds and its quantiles; 1 for shares.",
            it -> it.numbers().map(Parameter::unit))
        .forMachines()
        .text(
            "symbol",
            Quantity.WORD,
            "As it stands in the models' formulas.",
            it -> it.numbers().map(Parameter::symbol))
        .forMachines()
        .count(
            "k",
            Quantity.ONE,
            "How many: of the n slots those that failed, were claimed, or are of the kind; failed"
                + " slots in n days; newcomers in n slots; nothing for amounts and the population.",
            it -> count(it, Parameter::k))
        .count(
            "n",
            Quantity.ONE,
            "How many were looked at: slots, days (of all, or of each actor), slashes, rewards,"
                + " accounts or actors.",
            it -> it.numbers().map(Parameter::n))
        .count(
            "censored",
            Quantity.SLOTS,
            "Slots that are not decided yet, and not among the n.",
            it -> count(it, Parameter::censored))
        .forMachines()
        .count(
            "clusters",
            Quantity.CLUSTERS,
            "Of rates and shares: how many requesters the n slots are of; nothing where that is not"
                + " known.",
            it -> count(it, parameter -> parameter.tally().clusters()))
        .forMachines()
        .text(
            "kind",
            Quantity.WORD,
            "What the value is: rate (k of n, with what is known of it), share (k of n), amount (a"
                + " mean), mean_count, or law (of the population).",
            it -> it.numbers().map(each -> each.kind().label()))
        .forMachines()
        .text(
            "interval_kind",
            Quantity.WORD,
            "What the bounds are: posterior_95, confidence_95, or of amounts quantiles_5_95, which"
                + " say nothing of how sure the mean is.",
            it -> it.numbers().flatMap(Parameter::interval).map(IntervalKind::label))
        .forMachines();
  }

  private static Object count(ParameterLine line, Function<Parameter, OptionalLong> count) {
    return line.numbers().map(count).orElse(OptionalLong.empty());
  }

  private static Columns<ParameterLine> laws() {
    return Columns.<ParameterLine>none()
        .number(
            "log_likelihood",
            Quantity.ONE,
            "Logarithm of the likelihood of a law: of amounts, or of the population, there but for a"
                + " constant that both laws share.",
            it -> it.fit().map(ParameterLine.Fit::logLikelihood))
        .forMachines()
        .number(
            "aic",
            Quantity.ONE,
            "Akaike's criterion of that law: less is better.",
            it -> it.fit().map(ParameterLine.Fit::aic))
        .forMachines()
        .proportion(
            "distance",
            "The greatest difference between the distribution functions of that law and of the"
                + " amounts above nought, or of the actors' own rates (population.empirical): a"
                + " figure, no test.",
            it -> it.fit().map(ParameterLine.Fit::distance).orElse(OptionalDouble.empty()))
        .forMachines()
        .flag(
            "fits",
            "Whether it is the one of the population's two laws with the lesser aic.",
            it -> it.fit().flatMap(ParameterLine.Fit::best))
        .forMachines()
        .column(
            "text",
            Kind.ANY,
            Quantity.WORD,
            "What is told of all parameters, whom a law is of, or the rates of"
                + " population.empirical.",
            ParameterLine::text)
        .forMachines();
  }
}
