package io.pocoscope.cli;

import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.Provenance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said beside a parameter set. */
final class ParameterNotes {
  private ParameterNotes() {}

  /** Of a set that is a source of other figures: what it is of. */
  static List<String> ofSource(ParameterSet set) {
    Provenance from = set.provenance();
    List<String> notes = new ArrayList<>();
    notes.add(
        String.format(
            Locale.ROOT,
            "parameters of %s%s%s",
            from.network().orElse("an unnamed network"),
            from.block().map(block -> ", block " + block).orElse(""),
            from.filter().map(filter -> ", only " + filter).orElse("")));
    if (from.generated()) {
      notes.add("generated data, of no real market");
    }
    notes.addAll(from.caveats());
    return notes;
  }

  static List<String> of(ParameterSet set) {
    List<String> notes = new ArrayList<>();
    if (set.provenance().generated()) {
      notes.add("generated data, of no real market");
    }
    set.provenance().filter().ifPresent(filter -> notes.add("only " + filter));
    set.population()
        .ifPresentOrElse(
            found ->
                notes.add(
                    String.format(
                        Locale.ROOT,
                        "population: the own failure rates of %d actors (%s), power law α %.3f"
                            + " (%.3f–%.3f)",
                        found.actors(),
                        String.join(", ", found.roles()),
                        found.powerLaw().alpha(),
                        found.powerLaw().low(),
                        found.powerLaw().high())),
            () -> notes.add("no population: it takes slots that failed and slots that completed"));
    notes.addAll(set.provenance().caveats());
    return notes;
  }
}
