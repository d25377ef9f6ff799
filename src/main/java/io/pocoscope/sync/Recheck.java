package io.pocoscope.sync;

import io.pocoscope.store.PinnedRows;
import io.pocoscope.store.Row;
import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks again, by id, for the rows in doubt: they are replaced by what the chain now has, or deleted
 * where it has none. Then what refers to those deleted is asked for too.
 */
final class Recheck {
  private final Asking asking;
  private final Store store;
  private final Doubt doubt;
  private final Run run;
  private final PinnedRows rows;

  Recheck(Asking asking, Store store, Run run, PinnedRows rows) {
    this.asking = asking;
    this.store = store;
    this.doubt = new Doubt(store);
    this.run = run;
    this.rows = rows;
  }

  void run() {
    // What the tail did not list has not changed in it.
    List<Asking.Question> inDoubt = questions();
    asking.all(inDoubt, run.block(), (question, found) -> exchange(question, found, true));
    for (List<Asking.Question> more = questions(); !more.isEmpty(); more = questions()) {
      asking.all(more, run.block(), (question, found) -> exchange(question, found, false));
    }
  }

  private List<Asking.Question> questions() {
    List<Asking.Question> questions = new ArrayList<>();
    for (Table table : Table.values()) {
      questions.addAll(Asking.Question.byIds(table, doubt.ids(table)));
    }
    return questions;
  }

  private void exchange(Asking.Question question, List<Row> found, boolean beforeTail) {
    Table table = question.table();
    store.inTransaction(
        () -> {
          if (beforeTail) {
            rows.replace(table, found, run.beforeTail());
            rows.flush();
          } else {
            rows.refresh(table, found, run.block());
          }
          List<String> gone = gone(question.ids(), found);
          if (!gone.isEmpty()) {
            rows.remove(table, gone);
            doubt.addReferring(table, gone);
          }
          doubt.settle(table, question.ids());
          return question;
        });
  }

  private static List<String> gone(List<String> asked, List<Row> found) {
    Set<String> there = new HashSet<>();
    found.forEach(row -> there.add(row.id()));
    return asked.stream().filter(id -> !there.contains(id)).toList();
  }
}
