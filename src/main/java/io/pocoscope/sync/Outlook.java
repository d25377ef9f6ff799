package io.pocoscope.sync;

import java.util.Optional;

/**
 * What a page lets expect of the rest of its range, as ids are spread evenly.
 *
 * @param rowsLeft rows that are still to come, about
 * @param middle an id that halves what is left, where it can be halved
 */
record Outlook(double rowsLeft, Optional<String> middle) {
  private static final Outlook NOTHING_KNOWN = new Outlook(0, Optional.empty());

  /**
   * After a page with more to come.
   *
   * @param range the range, behind the page
   * @param first the id of the page's first row
   * @param rows the page's rows, at least 2
   * @param block the block that everything is read at
   */
  static Outlook after(Range range, String first, long rows, long block) {
    Optional<IdSpace> space = IdSpace.of(first);
    if (space.isEmpty() || rows < 2) {
      return NOTHING_KNOWN;
    }
    double from = space.get().place(first).orElse(0);
    double to = space.get().place(range.after()).orElse(0);
    double seemingEnd = space.get().end(first, block);
    double end =
        range
            .before()
            .map(before -> space.get().place(before).orElse(1))
            .orElse(seemingEnd > to ? seemingEnd : 1);
    if (to <= from || end <= to) {
      return NOTHING_KNOWN;
    }
    double left = rows * (end - to) / (to - from);
    return new Outlook(left, space.get().middle(to, end));
  }
}
