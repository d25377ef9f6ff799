package io.pocoscope.result.parameter;

import io.pocoscope.calibration.Absent;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.Provenance;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a parameter set comes from, line by line, so that nothing is lost when it is read again.
 */
final class ProvenanceLines {
  private ProvenanceLines() {}

  static List<ParameterLine> of(Provenance from) {
    List<ParameterLine> lines = new ArrayList<>();
    lines.add(told("schema_version", ParameterSet.SCHEMA_VERSION));
    from.network().ifPresent(it -> lines.add(told("network", it)));
    from.deployment().ifPresent(it -> lines.add(told("deployment", it)));
    from.block().ifPresent(it -> lines.add(told("block", it)));
    from.judgedAt().ifPresent(it -> lines.add(told("judged_at", it)));
    lines.add(told("content_hash", from.contentHash()));
    lines.add(told("tool_version", from.toolVersion()));
    lines.add(told("generated", from.generated()));
    from.filter().ifPresent(it -> lines.add(told("filter", it)));
    from.seed().ifPresent(it -> lines.add(told("seed", it)));
    from.caveats().forEach(it -> lines.add(told("caveat", it)));
    return lines;
  }

  /** What is not to be had stands with provenance, too. */
  static List<ParameterLine> absent(ParameterSet set) {
    return set.absent().stream()
        .map(
            it ->
                told(
                    it.part() == Absent.Part.VALUE ? "absent" : "absent_" + it.part().label(),
                    it.name() + ": " + it.why()))
        .toList();
  }

  private static ParameterLine told(String what, Object text) {
    return ParameterLine.told("provenance." + what, text);
  }
}
