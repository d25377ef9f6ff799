package io.pocoscope.cli.frame;

import io.pocoscope.api.Labels;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.result.column.Remark;

/** A command that only reads: the store is open for it, and closed behind it. */
public abstract class StoreCommand extends ConsoleCommand {
  @Override
  public Integer call() {
    try (Pocoscope poco = asked()) {
      poco.tell(this::now);
      Labels labels = options().labels();
      // Who lends a store may have given names to its addresses.
      if (namesByLabels() && !labels.names().isEmpty()) {
        poco.call(labels);
      }
      int exitCode = run(poco);
      sayHowJudged(poco);
      return exitCode;
    } finally {
      idle();
    }
  }

  /** Says how slots of a store are judged, if it is in another way than usual. */
  protected final void sayHowJudged(Pocoscope poco) {
    if (poco.judgesEachTime()) {
      sayOnce(
          Remark.note(
              "judged_each_time",
              "this store's slots are judged from their events each time, which is slow: the next"
                  + " import or sync judges them once"));
    }
    if (poco.judgementIsOutdated()) {
      sayOnce(
          Remark.caveat(
              "judged_before",
              "rows have changed by other means since slots were judged, and figures are of"
                  + " before: the next import or sync judges them"));
    }
  }

  /** What holds for a command's stores each needs no second line. */
  private void sayOnce(Remark remark) {
    if (!said().contains(remark)) {
      say(remark);
    }
  }

  /** Whether labels stand as names beside addresses. */
  protected boolean namesByLabels() {
    return true;
  }

  /** What is asked: the store, where a command has no other. */
  protected Pocoscope asked() {
    return store();
  }

  /** Does its work and gives the exit code. */
  protected abstract int run(Pocoscope poco);
}
