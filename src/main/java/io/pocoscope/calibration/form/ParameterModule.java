package io.pocoscope.calibration.form;

import io.pocoscope.calibration.Absent;
import io.pocoscope.calibration.Parameter;
import io.pocoscope.calibration.ParameterJson;
import io.pocoscope.calibration.ParameterKind;
import io.pocoscope.calibration.ParameterSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Writes a set as a Python module with {@code params}, as cadCAD and radCAD take them: a list to
 * each parameter, all of the same length, as cadCAD repeats the last value of those that are
 * shorter and says nothing of it. A sweep is one at a time: all values as they are, then each rate
 * alone at the lower and the upper end of its interval.
 */
public final class ParameterModule {
  private final Map<String, List<Double>> lists = new LinkedHashMap<>();
  private final List<String> runs = new ArrayList<>(List.of("all as observed"));
  private final ParameterSet set;

  private ParameterModule(ParameterSet set, boolean sweep) {
    this.set = set;
    Map<String, Double> values = values();
    values.forEach((name, value) -> lists.put(name, new ArrayList<>(List.of(value))));
    if (sweep) {
      set.parameters().stream().filter(ParameterModule::isSwept).forEach(this::sweep);
    }
  }

  /**
   * A module.
   *
   * @param sweep whether the ends of the rates' intervals are to be tried too
   */
  public static String of(ParameterSet set, boolean sweep) {
    return new ParameterModule(set, sweep).text();
  }

  private Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    set.parameters()
        .forEach(each -> each.value().ifPresent(value -> values.put(each.name(), value)));
    set.population()
        .ifPresent(
            population -> {
              values.put("population.background", population.background());
              values.put("population.beta.a", population.beta().law().a());
              values.put("population.beta.b", population.beta().law().b());
              values.put("population.power_law.alpha", population.powerLaw().alpha());
            });
    return values;
  }

  private static boolean isSwept(Parameter parameter) {
    return parameter.kind() == ParameterKind.RATE
        && parameter.value().isPresent()
        && parameter.low().isPresent()
        && parameter.high().isPresent();
  }

  private void sweep(Parameter rate) {
    run(rate.name(), "low", rate.low().orElseThrow());
    run(rate.name(), "high", rate.high().orElseThrow());
  }

  private void run(String name, String end, double value) {
    runs.add(name + " " + end);
    lists.forEach((each, list) -> list.add(each.equals(name) ? (Double) value : list.get(0)));
  }

  private String text() {
    return "\"\"\"Parameters of a PoCo history, for cadCAD and radCAD: their params (M).\"\"\"\n"
        + "\n# What each place in the lists is\nruns = "
        + runs.stream().map(each -> "    " + SourceText.quoted(each)).collect(block("[", "]"))
        + "\nparams = "
        + lists.entrySet().stream()
            .map(each -> PythonText.entry(each.getKey(), each.getValue().toString(), ""))
            .collect(block("{", "}"))
        + "\nunits = "
        + lists.keySet().stream()
            .map(name -> PythonText.entry(name, SourceText.quoted(unit(name)), ""))
            .collect(block("{", "}"))
        + "\n# What the history does not give, and why\nabsent = "
        + absent(Absent.Part.VALUE)
        + "\n# What has a value, but nothing shows how sure it is, and why\nwithout_interval = "
        + absent(Absent.Part.INTERVAL)
        + "\nprovenance = "
        + PythonText.of(ParameterJson.of(set).get("provenance"))
        + "\n";
  }

  private String unit(String name) {
    return set.find(name).map(Parameter::unit).orElse("1");
  }

  private String absent(Absent.Part part) {
    return set.absent().stream()
        .filter(each -> each.part() == part)
        .map(each -> PythonText.entry(each.name(), SourceText.quoted(each.why()), ""))
        .collect(block("{", "}"));
  }

  private static Collector<CharSequence, ?, String> block(String open, String close) {
    return Collectors.collectingAndThen(
        Collectors.joining(",\n"),
        lines -> open + "\n" + (lines.isEmpty() ? "" : lines + ",\n") + close + "\n");
  }
}
