package io.pocoscope.result.history;

import io.pocoscope.offchain.PullReport;
import io.pocoscope.offchain.SchedulerReport;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;

/** What schedulers were asked and said, or would be, a row to a scheduler. */
public final class OffchainResult {
  private OffchainResult() {}

  /** Of a pull that has come to its end. */
  public static Result of(PullReport report) {
    return columns(anyAlone(report)).result(report.schedulers()).noted(OffchainNotes.of(report));
  }

  /** Of one that was only thought of. */
  public static Result forecast(PullReport report) {
    return columns(false).result(report.schedulers()).noted(OffchainNotes.ofForecast(report));
  }

  private static boolean anyAlone(PullReport report) {
    return report.schedulers().stream().anyMatch(it -> it.leftAlone().isPresent());
  }

  /**
   * Its columns.
   *
   * @param alone whether tables have room for why schedulers were left alone
   */
  static Columns<SchedulerReport> columns(boolean alone) {
    return Columns.<SchedulerReport>none()
        .text(
            "scheduler",
            Quantity.NAME,
            "The scheduler's address, without secrets.",
            SchedulerReport::scheduler)
        .list(
            "pools",
            Quantity.ADDRESS,
            "The pools that it is the scheduler of.",
            SchedulerReport::pools)
        .forMachines()
        .count(
            "wanted", Quantity.TASKS, "Tasks of these pools to ask about.", SchedulerReport::wanted)
        .count(
            "before",
            Quantity.TASKS,
            "Those of which it had said its last word before, so that it is not asked again.",
            SchedulerReport::before)
        .count(
            "asked", Quantity.TASKS, "Those that it was asked about now.", SchedulerReport::asked)
        .count(
            "answered", Quantity.TASKS, "Those that it answered about.", SchedulerReport::answered)
        .count(
            "unknown",
            Quantity.TASKS,
            "Those that it does not know (404).",
            SchedulerReport::unknown)
        .count(
            "failed",
            Quantity.TASKS,
            "Those that it failed to answer about, as by HTTP status 500 or by no answer at all.",
            SchedulerReport::failed)
        .count(
            "unreadable",
            Quantity.TASKS,
            "Those of which what came is no scheduler's answer, or a longer one than is read.",
            SchedulerReport::unreadable)
        .count(
            "left", Quantity.TASKS, "Those that it was not asked about yet.", SchedulerReport::left)
        .text(
            "left_alone",
            Quantity.SENTENCE,
            "Why it was not asked to the end; nothing if it was.",
            SchedulerReport::leftAlone)
        .headed(alone ? "left alone" : "")
        .prose();
  }
}
