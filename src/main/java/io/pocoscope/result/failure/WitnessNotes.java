package io.pocoscope.result.failure;

import io.pocoscope.cause.WitnessTable;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is said below a table of what schedulers say. */
final class WitnessNotes {
  private static final String UNKNOWN = "unknown";

  private final Remarks notes = new Remarks();

  private WitnessNotes() {}

  static List<Remark> of(WitnessTable table) {
    WitnessNotes notes = new WitnessNotes();
    if (table.lines().isEmpty()) {
      notes.notes.note("none_failed", "no slot failed that the filter lets through");
    }
    if (table.heard().asked()) {
      notes.aboutHeard(table);
      notes.aboutEras("worker", "workers", table.heard().byWorkerEra());
      notes.aboutEras("scheduler", "schedulers", table.heard().bySchedulerEra());
    } else {
      notes.notes.caveat(
          "nobody_asked",
          "no scheduler was asked about any task of this store: 'pocoscope offchain pull' asks");
    }
    notes.aboutHidden(table.heard().hidden());
    if (table.overlaps()) {
      notes.notes.note(
          "overlap", "groups overlap: a slot counts once in each; the total counts it once");
    }
    EarlyNote.of(table.leftOut().early()).ifPresent(notes.notes::add);
    return notes.notes.all();
  }

  /** Tables have no room for more than a question mark. */
  static List<Remark> ofPairs(WitnessTable table) {
    boolean disputed =
        table.pairs().stream()
            .anyMatch(line -> line.confidence().filter("disputed"::equals).isPresent());
    return disputed
        ? Stream.concat(
                Stream.of(
                    Remark.note("disputed", "?: workers of the same task name different parties")),
                of(table).stream())
            .toList()
        : of(table);
  }

  private void aboutHeard(WitnessTable table) {
    notes
        .note(
            "heard",
            "schedulers have said something about %d of %d failed slots; what they say is what one"
                + " program wrote down, no proof",
            table.heard().failed(),
            table.total().slots())
        .with("heard", table.heard().failed())
        .with("failed", table.total().slots());
  }

  /** What two eras call alike need not be alike. */
  private void aboutEras(String name, String whose, SortedMap<String, Long> eras) {
    if (eras.keySet().stream().filter(era -> !era.equals(UNKNOWN)).count() > 1) {
      notes.caveat(
          name + "_eras",
          "these are %s of two eras, which tell the same failures by different causes: %s",
          whose,
          eras.entrySet().stream().map(WitnessNotes::era).collect(Collectors.joining(", ")));
    }
  }

  private static String era(Map.Entry<String, Long> era) {
    return era.getKey() + " " + era.getValue() + " slots";
  }

  private void aboutHidden(long hidden) {
    if (hidden > 0) {
      notes
          .note(
              "hidden",
              "paid: %d slots that the chain calls completed hold nothing but a worker's error; they"
                  + " are in no share of failures (--count hidden takes them in)",
              hidden)
          .with("slots", hidden);
    }
  }
}
