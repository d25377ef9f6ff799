package io.pocoscope.subgraph;

/**
 * How many rows of a collection are asked for at once: as many as the endpoint bears. Some nodes
 * hang on large pages, some on small ones, so after a failure both ways are tried by turns; after
 * successes the pages grow again. For use by several threads.
 */
public final class PageSize {
  private static final int FIRST_PATIENCE = 10;
  private static final int LONGEST_PATIENCE = 1000;

  private final int wanted;
  private int proven;
  private int rows;
  private int struggles;
  private int successes;
  private int patience = FIRST_PATIENCE;

  /** Begins with a number of rows, 1 … 1000. */
  public PageSize(int wanted) {
    this.wanted = wanted;
    this.proven = wanted;
    this.rows = wanted;
  }

  /** The rows to ask for next, 1 … 1000. */
  synchronized int rows() {
    return rows;
  }

  synchronized void answered(int asked) {
    if (struggles > 0 || asked > proven) {
      proven = asked;
      rows = asked;
      struggles = 0;
      successes = 0;
    }
    successes++;
    if (rows < wanted && successes >= patience) {
      rows = Math.min(wanted, rows + Math.max(1, rows / 4));
      successes = 0;
    }
  }

  /** The endpoint says itself that the page was too large. */
  synchronized void tooLarge(int asked) {
    if (asked > rows) {
      return; // another thread's news is newer
    }
    backToProven(asked);
    proven = Math.max(1, Math.min(proven, asked) / 2);
    rows = proven;
  }

  /** There was no answer, perhaps for the size of the page. */
  synchronized void unanswered(int asked) {
    if (asked != rows) {
      return;
    }
    if (asked > proven) {
      backToProven(asked);
      rows = proven;
      return;
    }
    struggles++;
    int shift = (struggles + 1) / 2;
    boolean smaller = struggles % 2 == 1;
    rows =
        smaller
            ? Math.max(1, proven >> Math.min(shift, 10))
            : (int) Math.min(Subgraph.GREATEST_PAGE, (long) proven << Math.min(shift, 10));
  }

  private void backToProven(int asked) {
    if (asked > proven) {
      patience = Math.min(LONGEST_PATIENCE, patience * 2);
    }
    successes = 0;
  }
}
