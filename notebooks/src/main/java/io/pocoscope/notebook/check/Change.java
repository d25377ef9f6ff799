package io.pocoscope.notebook.check;

import java.util.ArrayList;
import java.util.List;

/**
 * A cell that shows something else than it did.
 *
 * @param cell its number in the notebook, from 1
 * @param was what is kept of its outputs
 * @param is what they are now
 */
record Change(int cell, String was, String is) {
  private static final int CONTEXT = 3;

  /** The changes from one notebook to another of the same cells. */
  static List<Change> between(Notebook kept, Notebook executed) {
    if (kept.cells().size() != executed.cells().size()) {
      throw new IllegalArgumentException("these are two notebooks of other cells");
    }
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < kept.cells().size(); i++) {
      List<String> was = Outputs.of(kept.cells().get(i));
      List<String> is = Outputs.of(executed.cells().get(i));
      if (!was.equals(is)) {
        changes.add(new Change(i + 1, String.join("\n", was), String.join("\n", is)));
      }
    }
    return changes;
  }

  /** Where it begins, and some lines of how it was and is. */
  String told() {
    List<String> before = was.lines().toList();
    List<String> after = is.lines().toList();
    int same = 0;
    while (same < Math.min(before.size(), after.size())
        && before.get(same).equals(after.get(same))) {
      same++;
    }
    StringBuilder told = new StringBuilder("cell " + cell + ", line " + (same + 1) + " of it:");
    before.stream().skip(same).limit(CONTEXT).forEach(line -> told.append("\n  - ").append(line));
    after.stream().skip(same).limit(CONTEXT).forEach(line -> told.append("\n  + ").append(line));
    return told.toString();
  }
}
