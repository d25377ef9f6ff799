package io.pocoscope.calibration;

import java.util.List;
import java.util.Optional;

/**
 * All that a store says, for models and simulators.
 *
 * @param parameters in the order of their names
 * @param population where there are failures to infer it from
 * @param absent what the history does not give, and why
 */
public record ParameterSet(
    Provenance provenance,
    List<Parameter> parameters,
    Optional<Population> population,
    List<Absent> absent) {
  /**
   * The version of the written form: its second number grows when a key is added, its first when a
   * reader of the earlier form would misread it.
   */
  public static final String SCHEMA_VERSION = "1.2";

  public ParameterSet {
    parameters = List.copyOf(parameters);
    absent = List.copyOf(absent);
  }

  /** The same, with what there is to know before it is believed. */
  public ParameterSet saying(List<String> caveats) {
    return new ParameterSet(provenance.saying(caveats), parameters, population, absent);
  }

  public Optional<Parameter> find(String name) {
    return parameters.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
