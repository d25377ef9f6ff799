package io.pocoscope.cli.parameter;

import io.pocoscope.calibration.ParameterGroup;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.parameter.ParameterResult;
import java.util.List;

/** The result of one set, or of the sets of groups, each of which has its own form. */
final class SetResult {
  private SetResult() {}

  static Result of(List<ParameterGroup> groups) {
    return areGroups(groups) ? ParameterResult.of(groups) : ParameterResult.of(groups.get(0).set());
  }

  static Result withProvenance(List<ParameterGroup> groups) {
    return areGroups(groups)
        ? ParameterResult.withProvenance(groups)
        : ParameterResult.withProvenance(groups.get(0).set());
  }

  private static boolean areGroups(List<ParameterGroup> groups) {
    return !groups.get(0).by().isEmpty();
  }
}
