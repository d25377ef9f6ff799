package io.pocoscope.result.history;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import java.time.Duration;
import java.util.List;

/** Whether all is there that pocoscope needs, a row to a check. */
public final class DoctorResult {
  private DoctorResult() {}

  public static Result of(List<Finding> findings) {
    return columns().result(findings);
  }

  static Columns<Finding> columns() {
    return Columns.<Finding>none()
        .text("check", Quantity.WORD, "What was looked at.", Finding::check)
        .prose()
        .text(
            "sign",
            Quantity.WORD,
            "ok; look: worth a look, commands do their work; wrong; or skipped.",
            it -> it.sign().label())
        .forMachines()
        .text("seen", Quantity.SENTENCE, "What was seen.", Finding::seen)
        .forMachines()
        .text(
            "advice",
            Quantity.SENTENCE,
            "What to do; nothing where nothing is to be done, or what was seen says it.",
            Finding::advice)
        .forMachines()
        .number(
            "seconds",
            Quantity.SECONDS,
            "How old the endpoint's head is, or how far this machine's clock is from the"
                + " endpoint's; nothing of other checks.",
            it -> it.span().map(Duration::toSeconds))
        .forMachines()
        .forPeople("what was seen, and what to do", Finding::line)
        .prose();
  }
}
