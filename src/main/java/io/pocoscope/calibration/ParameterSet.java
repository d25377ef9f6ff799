package io.pocoscope.calibration;

import java.util.List;
import java.util.Optional;

/**
 * All that a store says, for models and simulators.
 *
 * @param parameters in the order of their names
 * @param population where there are failures to infer it from
 */
public record ParameterSet(
    Provenance provenance, List<Parameter> parameters, Optional<Population> population) {
  /** The version of the written form; its first number changes when a reader would misread it. */
  public static final String SCHEMA_VERSION = "1.1";

  public ParameterSet {
    parameters = List.copyOf(parameters);
  }

  public Optional<Parameter> find(String name) {
    return parameters.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
