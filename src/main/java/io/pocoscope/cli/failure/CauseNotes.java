package io.pocoscope.cli.failure;

import com.google.errorprone.annotations.FormatMethod;
import io.pocoscope.cause.CauseTable;
import io.pocoscope.cause.NearMisses;
import io.pocoscope.cli.option.EarlyText;
import io.pocoscope.cli.print.Remark;
import java.util.ArrayList;
import java.util.List;

/** What is said below a table of causes. */
final class CauseNotes {
  private final List<Remark> notes = new ArrayList<>();

  private CauseNotes() {}

  static List<Remark> of(CauseTable table) {
    CauseNotes notes = new CauseNotes();
    notes.aboutFailures(table);
    notes.about(table.nearMisses());
    if (table.overlaps()) {
      notes.add("groups overlap: a slot counts once in each; the total counts it once");
    }
    if (table.leftOut().selfDealing() > 0) {
      notes.add("left out as self-dealing: %d slots", table.leftOut().selfDealing());
    }
    EarlyText.told(table.leftOut().early()).ifPresent(told -> notes.caveat("%s", told));
    if (table.leftOut().withoutTime() > 0) {
      notes.caveat(
          "left out by --since or --until, as their deal's start is not known: %d slots",
          table.leftOut().withoutTime());
    }
    return notes.notes;
  }

  private void aboutFailures(CauseTable table) {
    long slots = table.total().group().slots();
    long failed = table.total().slots();
    if (slots == 0) {
      caveat("no slots: the store is empty, or the filter lets none through");
      return;
    }
    if (failed == 0) {
      add("none of %d slots failed", slots);
      return;
    }
    add(
        "open, the parties that the evidence leaves open: P pool, W worker, A app, D dataset, R"
            + " requester");
    aboutUnknown(table.unknown(), failed);
    if (table.total().unpriced() > 0) {
      caveat(
          "of %d failed slots the prices are not known: their RLC is missing",
          table.total().unpriced());
    }
  }

  private void aboutUnknown(long unknown, long failed) {
    String told =
        "cause UNKNOWN, as the events are not in the store: %d of %d failed slots, %.1f %%";
    double percent = 100.0 * unknown / failed;
    notes.add(
        unknown > 0
            ? Remark.caveat(told, unknown, failed, percent)
            : Remark.note(told, unknown, failed, percent));
  }

  private void about(NearMisses near) {
    if (near.reopened() + near.minority() + near.lateReveal() > 0) {
      add(
          "near misses among %d completed slots: %d reopened, %d with a result that lost, %d with a"
              + " winner that never revealed",
          near.completed(), near.reopened(), near.minority(), near.lateReveal());
    }
  }

  @FormatMethod
  private void add(String note, Object... values) {
    notes.add(Remark.note(note, values));
  }

  @FormatMethod
  private void caveat(String caveat, Object... values) {
    notes.add(Remark.caveat(caveat, values));
  }
}
