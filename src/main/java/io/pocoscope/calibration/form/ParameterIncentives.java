package io.pocoscope.calibration.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.calibration.ParameterJson;
import io.pocoscope.calibration.ParameterSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes the constants of the published simulation of collective incentives as a Python module,
 * under the names that it has for them; of each it says where it is from.
 */
public final class ParameterIncentives {
  private static final String HEAD =
      """
      \"""Constants of the simulation of "Reliability is Blind" (arXiv 2503.19055), from a PoCo history.

      Names are those of its module marketplace (github.com/RedChainLab/Reliability-Is-Blind-Collective-Incentives). To have
      it take these instead of its own, add a last line to its marketplace.py:

          from %s import *

      Each constant is observed, derived from others, or the published default, as `constants` says. Written by pocoscope.
      \"""

      """;

  private ParameterIncentives() {}

  /**
   * A module.
   *
   * @param module its name, as it is imported
   */
  public static String of(ParameterSet set, String module) {
    List<Constant> constants = IncentiveConstants.of(set);
    ObjectNode json = ParameterJson.of(set);
    return String.format(Locale.ROOT, HEAD, module)
        + constants.stream().map(ParameterIncentives::line).collect(Collectors.joining())
        + "\n# What `import *` takes: the constants alone\n__all__ = ["
        + constants.stream()
            .map(each -> SourceText.quoted(each.name()))
            .collect(Collectors.joining(", "))
        + "]\n\nconstants = "
        + PythonText.of(described(json, constants))
        + "\n\nabsent = "
        + PythonText.of(json.get("absent"))
        + "\n\nprovenance = "
        + PythonText.of(json.get("provenance"))
        + "\n";
  }

  private static String line(Constant constant) {
    return String.format(
        Locale.ROOT,
        "%s = %s  # %s\n",
        constant.name(),
        constant.value(),
        constant.origin().label());
  }

  private static ObjectNode described(ObjectNode of, List<Constant> constants) {
    ObjectNode all = of.objectNode();
    for (Constant each : constants) {
      ObjectNode one = all.putObject(each.name());
      one.put("symbol", each.symbol());
      if (each.value() instanceof Long whole) {
        one.put("value", whole);
      } else {
        one.put("value", each.value().doubleValue());
      }
      one.put("unit", each.unit());
      one.put("origin", each.origin().label());
      one.put("how", each.how());
    }
    return all;
  }
}
