package io.pocoscope.result.history;

import io.pocoscope.offchain.SavedAnswers;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import io.pocoscope.store.answer.ImportNotes.CutList;
import io.pocoscope.store.answer.ImportReport;
import java.util.List;
import java.util.SortedMap;

/** What is said of an imported file, beside its counts. */
final class ImportNotes {
  private static final int MOST_NAMES = 8;
  private static final int MOST_LISTS = 5;

  private final Remarks notes = new Remarks();
  private final ImportReport report;

  private ImportNotes(ImportReport report) {
    this.report = report;
  }

  static List<Remark> of(ImportReport report) {
    ImportNotes notes = new ImportNotes(report);
    notes.aboutOrigin();
    notes.aboutUnread();
    notes.aboutCutLists();
    notes.aboutNotStored();
    return notes.notes.all();
  }

  static List<Remark> of(SavedAnswers.Report saved) {
    Remarks notes = new Remarks();
    if (saved.unreadable() > 0) {
      notes
          .caveat(
              "no_answers",
              "warning: %s: %d values in it are no answer of a scheduler about a task, and were left"
                  + " out",
              saved.file(),
              saved.unreadable())
          .with("values", saved.unreadable());
    }
    if (saved.foreign() > 0) {
      notes
          .caveat(
              "unknown_tasks",
              "warning: %s: answers about tasks that the store has not (yet), which say nothing until"
                  + " it has them: %d",
              saved.file(),
              saved.foreign())
          .with("answers", saved.foreign());
    }
    saved
        .impossibleId()
        .ifPresent(
            id ->
                notes
                    .caveat(
                        "no_task_ids",
                        "warning: %s: answers about what can be no task's id, such as %s (an id is 0x"
                            + " and 64 digits), so that they will never say anything: %d",
                        saved.file(),
                        id,
                        saved.impossible())
                    .with("answers", saved.impossible()));
    aboutOddities(saved, notes);
    return notes.all();
  }

  private static void aboutOddities(SavedAnswers.Report saved, Remarks notes) {
    if (!saved.unknownNames().isEmpty()) {
      notes
          .note(
              "unknown_names",
              "%s: kept, though this version does not know whom they name: %s",
              saved.file(),
              named(saved.unknownNames()))
          .with("names", saved.unknownNames().size());
    }
    if (saved.unreadableValues() > 0) {
      notes
          .note(
              "unreadable_values",
              "%s: %d values in its answers are of another kind than a scheduler gives, and count as"
                  + " not known",
              saved.file(),
              saved.unreadableValues())
          .with("values", saved.unreadableValues());
    }
  }

  private void aboutOrigin() {
    report
        .assumedNetwork()
        .ifPresent(
            held ->
                warn(
                    "assumed_network",
                    "taken to be of "
                        + held
                        + ", as the store is; say so with --network, or name another file with"
                        + " --db"));
    report
        .notes()
        .partial()
        .ifPresent(
            said ->
                warn(
                    "indexing_error",
                    "stored, though the subgraph itself said that it had failed ("
                        + said
                        + "): what came later is missing, and what it last indexed may be wrong"));
  }

  private void aboutUnread() {
    SortedMap<String, Long> unread = report.notes().unread();
    if (!unread.isEmpty()) {
      notes.add(
          warning("unread", "not known, so not stored: " + counted(unread))
              .with("names", unread.size())
              .with("values", unread.values().stream().mapToLong(Long::longValue).sum()));
    }
  }

  private void aboutCutLists() {
    List<CutList> lists = report.notes().cutLists();
    lists.stream().limit(MOST_LISTS).map(this::cut).forEach(notes::add);
    int more = lists.size() - MOST_LISTS;
    if (more > 0) {
      notes.add(
          warning("more_cut_lists", "so have " + more + " more lists of other names")
              .with("lists", more));
    }
  }

  private Remark cut(CutList list) {
    String lists = list.lists() > 1 ? " in " + list.lists() + " lists" : "";
    return warning(
            "cut_list",
            list.place()
                + " has exactly "
                + list.rows()
                + " rows"
                + lists
                + ": the API cuts there without a word, so more may be missing")
        .with("rows", list.rows())
        .with("lists", list.lists());
  }

  /** What is left out with good reason. */
  private void aboutNotStored() {
    SortedMap<String, Long> notStored = report.notes().notStored();
    if (!notStored.isEmpty()) {
      notes.add(
          Remark.note(
                  "not_stored",
                  "%s: not stored, as pocoscope has no place for it: %s",
                  report.file(),
                  named(List.copyOf(notStored.keySet())))
              .with("names", notStored.size()));
    }
  }

  private void warn(String name, String why) {
    notes.add(warning(name, why));
  }

  /** Why figures may not be what they seem. */
  private Remark warning(String name, String why) {
    return Remark.caveat(name, "warning: %s: %s", report.file(), why);
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
