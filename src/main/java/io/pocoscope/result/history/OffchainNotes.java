package io.pocoscope.result.history;

import io.pocoscope.offchain.PullReport;
import io.pocoscope.offchain.SchedulerReport;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import java.util.List;

/** What is said beside what schedulers said. */
final class OffchainNotes {
  private static final int MOST_NAMES = 8;

  private final Remarks notes = new Remarks();
  private final PullReport report;

  private OffchainNotes(PullReport report) {
    this.report = report;
  }

  static List<Remark> of(PullReport report) {
    OffchainNotes notes = new OffchainNotes(report);
    notes.aboutNothing();
    notes.aboutPools();
    notes.aboutLeftAlone();
    notes.aboutOddities();
    notes.aboutNext();
    return notes.notes.all();
  }

  static List<Remark> ofForecast(PullReport report) {
    OffchainNotes notes = new OffchainNotes(report);
    notes.aboutNothing();
    notes.aboutPools();
    return notes.notes.all();
  }

  private void aboutNothing() {
    if (report.schedulers().isEmpty() && report.poolsWithout().isEmpty()) {
      notes.note(
          "nothing_to_ask",
          "no slot with a task failed, so that there is nothing to ask; --all asks about every"
              + " task");
    } else if (report.schedulers().stream().allMatch(it -> it.wanted() == it.before())
        && report.poolsWithout().isEmpty()) {
      notes.note(
          "all_said", "the schedulers have said their last word of every task: nothing to ask");
    }
  }

  private void aboutPools() {
    if (!report.poolsWithout().isEmpty()) {
      notes
          .caveat(
              "pools_without_scheduler",
              "of %d pools, with %d tasks, no scheduler is known: %s; --scheduler POOL=URL names one",
              report.poolsWithout().size(),
              report.tasksWithout(),
              some(report.poolsWithout()))
          .with("pools", report.poolsWithout().size())
          .with("tasks", report.tasksWithout());
    }
  }

  private void aboutLeftAlone() {
    List<SchedulerReport> alone =
        report.schedulers().stream().filter(it -> it.leftAlone().isPresent()).toList();
    if (!alone.isEmpty()) {
      long tasks = alone.stream().mapToLong(SchedulerReport::left).sum();
      notes
          .caveat(
              "left_alone",
              "%d of %d schedulers were left alone before all was asked, with %d tasks: the same"
                  + " command asks them again",
              alone.size(),
              report.schedulers().size(),
              tasks)
          .with("schedulers", alone.size())
          .with("tasks", tasks);
    }
  }

  private void aboutOddities() {
    if (!report.unknownNames().isEmpty()) {
      notes
          .note(
              "unknown_names",
              "kept, though this version does not know whom they name: %s",
              some(report.unknownNames()))
          .with("names", report.unknownNames().size());
    }
    if (report.unreadableValues() > 0) {
      notes
          .note(
              "unreadable_values",
              "%d values in the store's answers are of another kind than a scheduler gives, and"
                  + " count as not known",
              report.unreadableValues())
          .with("values", report.unreadableValues());
    }
  }

  private void aboutNext() {
    if (report.schedulers().stream().anyMatch(it -> it.answered() + it.before() > 0)) {
      notes.note("next", "'pocoscope causes --witness both' shows it beside what the chain says");
    }
  }

  private static String some(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    int more = names.size() - MOST_NAMES;
    return more > 0 ? first + ", and " + more + " more" : first;
  }
}
