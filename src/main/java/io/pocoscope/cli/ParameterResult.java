package io.pocoscope.cli;

import io.pocoscope.calibration.Dispersion;
import io.pocoscope.calibration.Parameter;
import io.pocoscope.calibration.ParameterJson;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.Population;
import io.pocoscope.calibration.Quantiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** A parameter set, laid out for the printer; in JSON it has its own form. */
final class ParameterResult {
  private ParameterResult() {}

  static Result of(ParameterSet set) {
    List<List<Object>> rows = new ArrayList<>();
    set.parameters().forEach(each -> rows.add(row(each)));
    set.population().ifPresent(found -> rows.addAll(rows(found)));
    return new Result(columns(), rows, Optional.empty(), Optional.of(ParameterJson.of(set)));
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
            "dispersion_p")) {
      columns.add(ResultColumn.forMachines(name));
    }
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
    return List.of(alpha, beta);
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
      row.add(value.isPresent() ? RuinResult.shortened(value.getAsDouble()) : null);
      row.add(value.isPresent() ? value.getAsDouble() : null);
    }
  }

  private static Long boxed(OptionalLong value) {
    return value.isPresent() ? (Long) value.getAsLong() : null;
  }
}
