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
  private final LeftOutLog leftOut;
  private final Run run;
  private final PinnedRows rows;

  Recheck(Asking asking, Store store, Run run, PinnedRows rows) {
    this.asking = asking;
    this.store = store;
    this.doubt = new Doubt(store);
    this.leftOut = new LeftOutLog(store);
    this.run = run;
    this.rows = rows;
  }

  void run() {
    // What the tail did not list has not changed in it.
    List<Asking.Question> inDoubt = questions();
    asking.all(inDoubt, run.block(), answer -> exchange(answer, true));
    for (List<Asking.Question> more = questions(); !more.isEmpty(); more = questions()) {
      asking.all(more, run.block(), answer -> exchange(answer, false));
    }
  }

  private List<Asking.Question> questions() {
    List<Asking.Question> questions = new ArrayList<>();
    for (Table table : Table.all()) {
      questions.addAll(Asking.Question.byIds(table, doubt.ids(table)));
    }
    return questions;
  }

  private void exchange(Asking.Answer answer, boolean beforeTail) {
    Asking.Question question = answer.question();
    List<Row> found = answer.rows();
    Table table = question.table();
    store.inTransaction(
        () -> {
          if (beforeTail) {
            rows.replace(table, found, run.beforeTail());
            rows.flush(this::arrive);
          } else {
            rows.refresh(table, found, run.block(), this::arrive);
          }
          leftOut.forget(table, question.ids());
          leftOut.keep(table, answer.leftOut(), rows);
          List<String> gone = gone(answer);
          if (!gone.isEmpty()) {
            rows.remove(table, gone);
            doubt.addReferring(table, gone);
          }
          doubt.settle(table, question.ids());
          return question;
        });
  }

  /** A row that could not be given before is new when it comes. */
  private void arrive(Table table, String staged) {
    if (!run.isWhole()) {
      doubt.arrive(table, staged);
    }
  }

  private static List<String> gone(Asking.Answer answer) {
    Set<String> there = new HashSet<>();
    answer.rows().forEach(row -> there.add(row.id()));
    answer.leftOut().forEach(row -> there.add(row.id()));
    return answer.question().ids().stream().filter(id -> !there.contains(id)).toList();
  }
}
