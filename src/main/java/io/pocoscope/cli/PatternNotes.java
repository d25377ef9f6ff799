package io.pocoscope.cli;

import io.pocoscope.pattern.PatternTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said below a table of combinations. */
final class PatternNotes {
  private PatternNotes() {}

  static List<String> of(PatternTable table) {
    List<String> notes = new ArrayList<>();
    String target = table.settings().target().label();
    if (table.slots() == 0) {
      notes.add("no settled slots: the store is empty, or the filter lets none through");
    } else if (table.hits() == 0) {
      notes.add(
          String.format(
              Locale.ROOT,
              "none of %d settled slots is %s: nothing to compare",
              table.slots(),
              target));
    } else {
      notes.add(
          String.format(
              Locale.ROOT,
              "%s: %d of %d settled slots (%.1f %%); %d combinations of %d slots or more tested, %d"
                  + " with a lift of %s or more%s",
              target,
              table.hits(),
              table.slots(),
              100.0 * table.hits() / table.slots(),
              table.tested(),
              table.leastSlots(),
              table.overrepresented(),
              CellText.whole(table.settings().minLift()),
              table.overrepresented() > table.patterns().size()
                  ? String.format(Locale.ROOT, ", of which %d are shown", table.patterns().size())
                  : ""));
      if (table.hits() == table.slots()) {
        notes.add("all slots are hits: no combination can stand out");
      }
    }
    return notes;
  }
}
