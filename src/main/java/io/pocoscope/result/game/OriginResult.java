package io.pocoscope.result.game;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Section;
import java.util.List;

/** Which numbers enter a game, and where they come from: a row to a number. */
public final class OriginResult {
  private OriginResult() {}

  public static Section section(List<KnownTerm> terms) {
    return new Section("origins", "Terms", columns().result(terms));
  }

  static Columns<KnownTerm> columns() {
    return Columns.<KnownTerm>none()
        .text("term", Quantity.WORD, "Which number, by the name of its option.", KnownTerm::name)
        .number("rlc", Quantity.RLC, "The number.", it -> it.value().toDouble())
        .headed("RLC")
        .inSixDigits()
        .text(
            "from",
            Quantity.WORD,
            "Where it comes from: an option, or a quantile of prices.",
            KnownTerm::origin)
        .prose();
  }
}
