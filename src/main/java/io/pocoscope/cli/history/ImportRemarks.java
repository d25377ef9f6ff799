package io.pocoscope.cli.history;

import io.pocoscope.store.answer.ImportNotes;
import io.pocoscope.store.answer.ImportReport;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** What is said of an imported file, beside its counts. */
final class ImportRemarks {
  private static final int MOST_NAMES = 8;
  private static final int MOST_LISTS = 5;

  private final ImportReport report;
  private final ImportNotes notes;

  ImportRemarks(ImportReport report) {
    this.report = report;
    this.notes = report.notes();
  }

  /** Why figures may not be what they seem. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    report
        .assumedNetwork()
        .ifPresent(
            held ->
                warnings.add(
                    "taken to be of "
                        + held
                        + ", as the store is; say so with --network, or name another file with"
                        + " --db"));
    notes
        .partial()
        .ifPresent(
            said ->
                warnings.add(
                    "stored, though the subgraph itself said that it had failed ("
                        + said
                        + "): what came later is missing, and what it last indexed may be wrong"));
    if (!notes.unread().isEmpty()) {
      warnings.add("not known, so not stored: " + counted(notes.unread()));
    }
    notes.cutLists().stream().limit(MOST_LISTS).map(ImportRemarks::cut).forEach(warnings::add);
    int more = notes.cutLists().size() - MOST_LISTS;
    if (more > 0) {
      warnings.add("so have " + more + " more lists of other names");
    }
    return warnings;
  }

  /** What is left out with good reason. */
  List<String> remarks() {
    return notes.notStored().isEmpty()
        ? List.of()
        : List.of(
            "not stored, as pocoscope has no place for it: "
                + named(List.copyOf(notes.notStored().keySet())));
  }

  private static String cut(ImportNotes.CutList list) {
    String lists = list.lists() > 1 ? " in " + list.lists() + " lists" : "";
    return list.place()
        + " has exactly "
        + list.rows()
        + " rows"
        + lists
        + ": the API cuts there without a word, so more may be missing";
  }

  private static String counted(SortedMap<String, Long> names) {
    return named(
        names.entrySet().stream()
            .map(name -> name.getKey() + " (" + name.getValue() + ")")
            .toList());
  }

  private static String named(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    int more = names.size() - MOST_NAMES;
    return more > 0 ? first + ", and " + more + " more" : first;
  }
}
