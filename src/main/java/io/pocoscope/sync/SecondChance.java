package io.pocoscope.sync;

import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks once more for the rows that were left out. An endpoint that was mended gives them at the
 * very block at which it could not.
 */
final class SecondChance {
  private final Asking asking;
  private final LeftOutLog leftOut;

  SecondChance(Asking asking, Store store) {
    this.asking = asking;
    this.leftOut = new LeftOutLog(store);
  }

  /** Whether any of the rows can be given now, as they were at a block, or is not there at all. */
  boolean helps(long block) {
    List<Asking.Question> questions = new ArrayList<>();
    for (Table table : leftOut.tables()) {
      questions.addAll(Asking.Question.byIds(table, leftOut.ids(table)));
    }
    AtomicBoolean helps = new AtomicBoolean();
    asking.all(
        questions,
        block,
        answer ->
            helps.compareAndSet(false, answer.leftOut().size() < answer.question().ids().size()));
    return helps.get();
  }
}
