package io.pocoscope.calibration.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.calibration.ParameterJson;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.store.Resource;
import java.util.stream.Collectors;

/**
 * Writes a set as a Python module with all that JSON has, and a market that SimPy plays with it.
 */
public final class ParameterSimPy {
  private static final String PLACE = "# PARAMETERS\n";

  private ParameterSimPy() {}

  public static String of(ParameterSet set) {
    ObjectNode json = ParameterJson.of(set);
    String parameters =
        json.properties().stream()
            .map(each -> each.getKey() + " = " + PythonText.of(each.getValue()) + "\n")
            .collect(Collectors.joining("\n"));
    return Resource.text(ParameterSimPy.class, "market.py").replace(PLACE, parameters);
  }
}
