package io.pocoscope.result.parameter;

import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.Provenance;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a parameter set comes from, line by line, so that nothing is lost when it is read again.
 */
final class ProvenanceLines {
  private ProvenanceLines() {}

  static List<ParameterLine> of(ParameterSet set) {
    Provenance from = set.provenance();
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
    set.absent().forEach(it -> lines.add(told("absent", it.name() + ": " + it.why())));
    return lines;
  }

  private static ParameterLine told(String what, Object text) {
    return ParameterLine.told("provenance." + what, text);
  }
}
