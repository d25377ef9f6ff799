package io.pocoscope.cli.failure;

import io.pocoscope.cli.print.CellText;
import io.pocoscope.cli.print.Remark;
import io.pocoscope.pattern.PatternTable;
import java.util.ArrayList;
import java.util.List;

/** What is said below a table of combinations. */
final class PatternNotes {
  private PatternNotes() {}

  static List<Remark> of(PatternTable table) {
    List<Remark> notes = new ArrayList<>();
    String target = table.settings().target().label();
    if (table.slots() == 0) {
      notes.add(
          Remark.caveat("no settled slots: the store is empty, or the filter lets none through"));
    } else if (table.hits() == 0) {
      notes.add(
          Remark.note("none of %d settled slots is %s: nothing to compare", table.slots(), target));
    } else {
      notes.add(
          Remark.note(
              "%s: %d of %d settled slots (%.1f %%); %d combinations of %d slots or more tested, %d"
                  + " with a lift of %s or more",
              target,
              table.hits(),
              table.slots(),
              100.0 * table.hits() / table.slots(),
              table.tested(),
              table.leastSlots(),
              table.overrepresented(),
              CellText.whole(table.settings().minLift())));
      if (table.overrepresented() > table.patterns().size()) {
        notes.add(
            Remark.caveat(
                "shown are %d of these %d combinations: see --limit",
                table.patterns().size(), table.overrepresented()));
      }
      if (table.hits() == table.slots()) {
        notes.add(Remark.note("all slots are hits: no combination can stand out"));
      }
    }
    return notes;
  }
}
