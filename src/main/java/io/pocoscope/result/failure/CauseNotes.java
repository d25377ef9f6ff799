package io.pocoscope.result.failure;

import io.pocoscope.cause.CauseTable;
import io.pocoscope.cause.NearMisses;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import java.util.List;

/** What is said below a table of causes. */
final class CauseNotes {
  private final Remarks notes = new Remarks();

  private CauseNotes() {}

  static List<Remark> of(CauseTable table) {
    CauseNotes notes = new CauseNotes();
    notes.aboutFailures(table);
    notes.aboutHidden(table.hiddenSlots());
    notes.about(table.nearMisses());
    if (table.overlaps()) {
      notes.notes.note(
          "overlap", "groups overlap: a slot counts once in each; the total counts it once");
    }
    if (table.leftOut().selfDealing() > 0) {
      notes
          .notes
          .note("self_dealing", "left out as self-dealing: %d slots", table.leftOut().selfDealing())
          .with("slots", table.leftOut().selfDealing());
    }
    EarlyNote.of(table.leftOut().early()).ifPresent(notes.notes::add);
    if (table.leftOut().withoutTime() > 0) {
      notes
          .notes
          .caveat(
              "without_time",
              "left out by --since or --until, as their deal's start is not known: %d slots",
              table.leftOut().withoutTime())
          .with("slots", table.leftOut().withoutTime());
    }
    return notes.notes.all();
  }

  private void aboutFailures(CauseTable table) {
    long slots = table.total().group().slots();
    long failed = table.total().slots();
    if (slots == 0) {
      notes.caveat("no_slots", "no slots: the store is empty, or the filter lets none through");
      return;
    }
    if (failed == 0) {
      notes.note("none_failed", "none of %d slots failed", slots).with("slots", slots);
      return;
    }
    notes.note(
        "parties",
        "open, the parties that the evidence leaves open: P pool, W worker, A app, D dataset, R"
            + " requester");
    aboutUnknown(table.unknown(), failed);
    if (table.total().unpriced() > 0) {
      notes
          .caveat(
              "prices_unknown",
              "of %d failed slots the prices are not known: their RLC is missing",
              table.total().unpriced())
          .with("slots", table.total().unpriced());
    }
  }

  private void aboutUnknown(long unknown, long failed) {
    String told =
        "cause UNKNOWN, as the events are not in the store: %d of %d failed slots, %.1f %%";
    double percent = 100.0 * unknown / failed;
    Remark remark =
        unknown > 0
            ? Remark.caveat("unknown_cause", told, unknown, failed, percent)
            : Remark.note("unknown_cause", told, unknown, failed, percent);
    notes.add(remark.with("slots", unknown).with("failed", failed));
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

  private void about(NearMisses near) {
    if (near.reopened() + near.minority() + near.lateReveal() > 0) {
      notes
          .note(
              "near_misses",
              "near misses among %d completed slots: %d reopened, %d with a result that lost, %d"
                  + " with a winner that never revealed",
              near.completed(),
              near.reopened(),
              near.minority(),
              near.lateReveal())
          .with("completed", near.completed())
          .with("reopened", near.reopened())
          .with("minority", near.minority())
          .with("late_reveal", near.lateReveal());
    }
  }
}
