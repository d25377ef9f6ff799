package io.pocoscope.outcome;

import io.pocoscope.store.Store;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the events say of all slots now, beside what is kept of them: part by part, as the whole
 * takes more memory than there may be. It may be asked of a store that is open for reading only.
 */
public final class JudgedAnew {
  private static final String CONTRIBUTIONS = "temp.main.contribution_anew";
  private static final String ERRORS = "temp.main.error_anew";

  /** More than where a sync judges: a command that reads has twice its memory. */
  private static final long SLOTS_AT_ONCE = 200_000;

  private final Store store;
  private final long slotsAtOnce;

  public JudgedAnew(Store store) {
    this(store, SLOTS_AT_ONCE);
  }

  /** The same, of about so many slots at once. */
  public JudgedAnew(Store store, long slotsAtOnce) {
    this.store = store;
    this.slotsAtOnce = slotsAtOnce;
  }

  /**
   * Judges all parts, one after the other. While one is read, what was judged of it is in the
   * temporary tables {@code slot_anew}, {@code contribution_anew}, {@code error_anew}, {@code
   * movement_anew}, {@code span_anew}, with the columns of the tables that are kept.
   */
  public void inParts(Consumer<HistoryPart> reader) {
    List<HistoryPart> parts = HistoryPart.of(store, slotsAtOnce);
    try {
      for (HistoryPart part : parts) {
        store.executeScript(part.in(Judging.text("changed-part")));
        store.executeScript(part.in(Judging.text("anew-part")));
        judge();
        reader.accept(part);
      }
    } finally {
      store.execute("drop table if exists " + ERRORS);
      store.executeScript(Judging.text("anew-none"));
    }
  }

  private void judge() {
    Judging judging = Judging.anewOfChanged(CONTRIBUTIONS, ERRORS);
    keep(CONTRIBUTIONS, judging.contributions());
    keep(ERRORS, "select * from main.contributed_error limit 0");
    new ContributedErrors(store, CONTRIBUTIONS, ERRORS).keep("temp.main.changed_task");
    keep("temp.main.slot_anew", judging.slots());
    keep("temp.main.movement_anew", judging.movements());
    keep("temp.main.span_anew", judging.spans());
  }

  private void keep(String table, String query) {
    store.execute("create or replace temp table " + table + " as " + query);
  }
}
