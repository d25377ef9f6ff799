package io.pocoscope.result.failure;

import io.pocoscope.pattern.PatternTable;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import io.pocoscope.result.column.WholeText;
import java.util.List;

/** What is said below a table of combinations. */
final class PatternNotes {
  private PatternNotes() {}

  static List<Remark> of(PatternTable table, int shown) {
    Remarks notes = new Remarks();
    String target = table.settings().target().label();
    if (table.slots() == 0) {
      notes.caveat(
          "no_slots", "no settled slots: the store is empty, or the filter lets none through");
    } else if (table.hits() == 0) {
      notes
          .note(
              "none_hit",
              "none of %d settled slots is %s: nothing to compare",
              table.slots(),
              target)
          .with("slots", table.slots());
    } else {
      notes
          .note(
              "hits",
              "%s: %d of %d settled slots (%.1f %%); %d combinations of %d slots or more tested, %d"
                  + " with a lift of %s or more",
              target,
              table.hits(),
              table.slots(),
              100.0 * table.hits() / table.slots(),
              table.tested(),
              table.leastSlots(),
              table.overrepresented(),
              WholeText.of(table.settings().minLift()))
          .with("hits", table.hits())
          .with("slots", table.slots())
          .with("tested", table.tested())
          .with("least_slots", table.leastSlots())
          .with("overrepresented", table.overrepresented())
          .with("min_lift", table.settings().minLift());
      if (table.overrepresented() > shown) {
        notes
            .caveat(
                "limit",
                "shown are %d of these %d combinations: see --limit",
                shown,
                table.overrepresented())
            .with("shown", shown)
            .with("overrepresented", table.overrepresented());
      }
      if (table.hits() == table.slots()) {
        notes.note("all_hit", "all slots are hits: no combination can stand out");
      }
    }
    return notes.all();
  }
}
