package io.pocoscope.result.parameter;

import io.pocoscope.result.column.Described;
import java.util.List;

/** The results of this room. */
public final class ParameterResults {
  private ParameterResults() {}

  public static List<Described> all() {
    return List.of(
        new Described(
            "parameters",
            "What a history says of the models' parameters, a row to a parameter.",
            "calibrate, export",
            ParameterResult.columns().are()));
  }
}
