package io.pocoscope.cli.parameter;

import io.pocoscope.calibration.Dispersion;
import io.pocoscope.calibration.Parameter;
import io.pocoscope.calibration.ParameterJson;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.Population;
import io.pocoscope.calibration.Provenance;
import io.pocoscope.calibration.Quantiles;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A parameter set, laid out for the printer; in JSON it has its own form. */
final class ParameterResult {
  private static final int COLUMNS = columns().size();

  private ParameterResult() {}

  /** For people: the parameters alone. */
  static Result of(ParameterSet set) {
    return of(set, List.of());
  }

  /** For machines: where they come from too, so that nothing is lost when they are read again. */
  static Result withProvenance(ParameterSet set) {
    return of(set, provenance(set.provenance()));
  }

  private static Result of(ParameterSet set, List<List<Object>> before) {
    List<List<Object>> rows = new ArrayList<>(before);
    set.parameters().forEach(each -> rows.add(row(each)));
    set.population().ifPresent(found -> rows.addAll(rows(found)));
    return new Result(columns(), rows, Optional.empty(), Optional.of(ParameterJson.of(set)));
  }

  private static List<List<Object>> provenance(Provenance from) {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(told("schema_version", ParameterSet.SCHEMA_VERSION));
    from.network().ifPresent(it -> rows.add(told("network", it)));
    from.deployment().ifPresent(it -> rows.add(told("deployment", it)));
    from.block().ifPresent(it -> rows.add(told("block", it)));
    from.judgedAt().ifPresent(it -> rows.add(told("judged_at", it)));
    rows.add(told("content_hash", from.contentHash()));
    rows.add(told("tool_version", from.toolVersion()));
    rows.add(told("generated", from.generated()));
    from.filter().ifPresent(it -> rows.add(told("filter", it)));
    from.caveats().forEach(it -> rows.add(told("caveat", it)));
    return rows;
  }

  private static List<Object> told(String what, Object text) {
    List<Object> row = new ArrayList<>(nothing(COLUMNS));
    row.set(0, "provenance." + what);
    row.set(COLUMNS - 1, text);
    return row;
  }

  private static List<ResultColumn> columns() {
    List<ResultColumn> columns = new ArrayList<>();
    columns.add(ResultColumn.text("parameter"));
    for (String number : List.of("value", "low", "high")) {
      columns.add(ResultColumn.forPeople(number));
      columns.add(ResultColumn.forMachines(number));
    }
    columns.add(ResultColumn.textForMachines("unit"));
    columns.add(ResultColumn.textForMachines("symbol"));
    columns.add(ResultColumn.number("k"));
    columns.add(ResultColumn.number("n"));
    for (String name :
        List.of(
            "censored",
            "posterior_a",
            "posterior_b",
            "least",
            "q05",
            "q25",
            "q50",
            "q75",
            "q95",
            "greatest",
            "dispersion",
            "negative_binomial_size",
            "dispersion_p",
            "log_likelihood",
            "aic")) {
      columns.add(ResultColumn.forMachines(name));
    }
    columns.add(ResultColumn.textForMachines("fits"));
    columns.add(ResultColumn.textForMachines("text"));
    return columns;
  }

  private static List<Object> row(Parameter parameter) {
    List<Object> row = new ArrayList<>();
    row.add(parameter.name());
    numbers(row, parameter.value(), parameter.low(), parameter.high());
    row.add(parameter.unit());
    row.add(parameter.symbol());
    row.add(boxed(parameter.k()));
    row.add(parameter.n());
    row.add(boxed(parameter.censored()));
    row.addAll(
        parameter
            .posterior()
            .map(it -> Arrays.<Object>asList(it.a(), it.b()))
            .orElseGet(() -> nothing(2)));
    row.addAll(parameter.quantiles().map(ParameterResult::cells).orElseGet(() -> nothing(7)));
    row.addAll(parameter.dispersion().map(ParameterResult::cells).orElseGet(() -> nothing(3)));
    row.addAll(nothing(4));
    return row;
  }

  private static List<List<Object>> rows(Population population) {
    Population.PowerLaw law = population.powerLaw();
    List<Object> alpha = new ArrayList<>();
    alpha.add("population.power_law.alpha");
    numbers(
        alpha,
        OptionalDouble.of(law.alpha()),
        OptionalDouble.of(law.low()),
        OptionalDouble.of(law.high()));
    alpha.addAll(Arrays.asList("1", "α", null, population.actors()));
    alpha.addAll(nothing(13));
    alpha.addAll(
        Arrays.asList(
            law.logLikelihood(),
            law.aic(),
            population.fits() == Population.Law.POWER_LAW,
            String.join(" ", population.roles())));
    List<Object> beta = new ArrayList<>();
    beta.add("population.beta");
    numbers(
        beta,
        OptionalDouble.of(population.beta().law().mean()),
        OptionalDouble.empty(),
        OptionalDouble.empty());
    beta.addAll(Arrays.asList("1", "F_a", null, population.actors(), null));
    beta.addAll(Arrays.asList(population.beta().law().a(), population.beta().law().b()));
    beta.addAll(nothing(10));
    beta.addAll(
        Arrays.asList(
            population.beta().logLikelihood(),
            population.beta().aic(),
            population.fits() == Population.Law.BETA,
            null));
    return List.of(alpha, background(population), beta);
  }

  private static List<Object> background(Population population) {
    List<Object> row = new ArrayList<>();
    row.add("population.background");
    numbers(
        row,
        OptionalDouble.of(population.background()),
        OptionalDouble.empty(),
        OptionalDouble.empty());
    row.addAll(Arrays.asList("1", "", null, population.slots()));
    row.addAll(nothing(COLUMNS - row.size()));
    return row;
  }

  private static List<Object> cells(Quantiles it) {
    return List.of(it.least(), it.q05(), it.q25(), it.q50(), it.q75(), it.q95(), it.greatest());
  }

  private static List<Object> cells(Dispersion it) {
    return Arrays.asList(
        it.ratio(), it.size().isPresent() ? it.size().getAsDouble() : null, it.p());
  }

  private static List<Object> nothing(int cells) {
    return Collections.nCopies(cells, null);
  }

  private static void numbers(List<Object> row, OptionalDouble... values) {
    for (OptionalDouble value : values) {
      row.add(value.isPresent() ? NumberText.shortened(value.getAsDouble()) : null);
      row.add(value.isPresent() ? value.getAsDouble() : null);
    }
  }

  private static Long boxed(OptionalLong value) {
    return value.isPresent() ? (Long) value.getAsLong() : null;
  }
}
