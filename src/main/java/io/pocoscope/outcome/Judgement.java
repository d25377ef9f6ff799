package io.pocoscope.outcome;

import io.pocoscope.store.ContentSums;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.store.Unjudged;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What is judged of slots and contributions, kept in tables that the views read. While rows change
 * the views judge from the events, so that they are right whenever a process is killed; afterwards
 * what has changed is judged once. What depends on the time of judging, the views add themselves.
 */
public final class Judgement {
  /** Where more has changed, all is judged anew, which takes no longer. */
  private static final double MOST_CHANGED = .1;

  private final Store store;
  private final Unjudged unjudged;
  private final LongSupplier slotsAtOnce;
  private final Consumer<HistoryPart> judged;

  /**
   * That of a store with its views, open for writing; as many slots at once as its memory holds.
   */
  public Judgement(Store store) {
    this.store = store;
    this.unjudged = new Unjudged(store);
    this.slotsAtOnce = () -> size("slots-at-once");
    this.judged = part -> {};
  }

  /**
   * The same with smaller parts.
   *
   * @param judged told of each part when its transaction is over
   */
  Judgement(Store store, long slotsAtOnce, Consumer<HistoryPart> judged) {
    this.store = store;
    this.unjudged = new Unjudged(store);
    this.slotsAtOnce = () -> slotsAtOnce;
    this.judged = judged;
  }

  /** Lets the views judge from the events, as long as these change. */
  public void suspend() {
    if (isReadIn(store)) {
      store.inTransaction(() -> run("known-from-events"));
    }
  }

  /**
   * Whether the views of a store read what was judged once; otherwise they judge from the events
   * each time, as in a store that an earlier version has filled.
   */
  public static boolean isReadIn(Store store) {
    return store.queryOne(
        "select count(*) > 0 from duckdb_views() where view_name = 'known_slot' and sql like"
            + " '%judged_slot%'",
        row -> row.getBoolean(1));
  }

  /** Whether rows have changed by other means, so that what the views read is of before. */
  public static boolean isOutdatedIn(Store store) {
    return isReadIn(store) && !new Unjudged(store).isNothing();
  }

  /** Lets the views read again what was judged, where nothing has changed. */
  public void resumeIfUnchanged() {
    if (unjudged.isNothing()) {
      renew();
    }
  }

  /**
   * {@link #renew}, where so little has changed that who waits for an error hardly waits longer.
   */
  public void renewIfQuick() {
    if (changedShare() <= MOST_CHANGED) {
      renew();
    }
  }

  /**
   * {@link #renew}, where there is room for it: rows are stored all the same, and the views right.
   *
   * @return why it could not be done, where it could not
   */
  public Optional<String> renewIfRoom() {
    try {
      renew();
      return Optional.empty();
    } catch (StoreFailure.NoMemory | StoreFailure.NoRoom full) {
      return Optional.of(
          "slots are judged from their events each time, which is slow, as they could not be judged"
              + " once: "
              + full.getMessage());
    }
  }

  /** Judges what has changed since it was last done, and lets the views read it. */
  public void renew() {
    if (isMuch()) {
      renewAll();
    } else {
      store.inTransaction(
          () -> {
            if (!unjudged.isNothing()) {
              run("forget-changed");
              judge(Judging.ofChanged(), "temp.main.changed_task");
            }
            renewSums();
            return readWhatIsJudged();
          });
    }
  }

  /** Whether all is to be judged; otherwise what has changed is known from here on. */
  private boolean isMuch() {
    if (changedShare() > MOST_CHANGED) {
      return true;
    }
    run("changed-since");
    return size("changed-size") > slotsAtOnce.getAsLong();
  }

  /** Who has changed rows by other means has said that everything is to be judged. */
  private void renewSums() {
    ContentSums sums = new ContentSums(store);
    if (unjudged.isEverything()) {
      sums.forget();
    }
    sums.renew();
  }

  private double changedShare() {
    if (unjudged.isEverything()) {
      return 1;
    }
    return store.queryOne(
        "select (select count(*) from unjudged) / greatest((select count(*) from judged_slot), 1)",
        row -> row.getDouble(1));
  }

  private void renewAll() {
    List<HistoryPart> parts = HistoryPart.of(store, slotsAtOnce.getAsLong());
    if (parts.size() > 1) {
      renewIn(parts);
      return;
    }
    store.inTransaction(
        () -> {
          run("judge-none");
          judge(Judging.ofAll(), "(select distinct task as id from main.judged_contribution)");
          renewSums();
          return readWhatIsJudged();
        });
  }

  /**
   * A transaction to each part, as DuckDB keeps some of what one has written in memory: five
   * million slots are too many for one. Whoever is killed between two finds that everything is
   * still to be judged, and views that judge from the events.
   */
  private void renewIn(List<HistoryPart> parts) {
    store.inTransaction(
        () -> {
          renewSums();
          unjudged.everything();
          run("known-from-events");
          return run("judge-none");
        });
    for (HistoryPart part : parts) {
      store.inTransaction(
          () -> {
            store.executeScript(part.in(Judging.text("changed-part")));
            judge(Judging.ofChanged(), "temp.main.changed_task");
            return part;
          });
      judged.accept(part);
    }
    store.inTransaction(this::readWhatIsJudged);
  }

  private Store readWhatIsJudged() {
    unjudged.nothing();
    return run("known-as-judged");
  }

  /**
   * Judges.
   *
   * @param tasks where the tasks that are judged are, in SQL
   */
  private void judge(Judging judging, String tasks) {
    store.execute("insert into main.judged_contribution " + judging.contributions());
    new ContributedErrors(store).keep(tasks);
    store.execute("insert into main.judged_slot " + judging.slots());
    store.execute("insert into main.judged_movement " + judging.movements());
    store.execute("insert into main.judged_span " + judging.spans());
  }

  private long size(String script) {
    return store.queryOne(Judging.text(script), row -> row.getLong(1));
  }

  private Store run(String script) {
    store.executeScript(Judging.text(script));
    return store;
  }
}
