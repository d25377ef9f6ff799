package io.pocoscope.result.game;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import io.pocoscope.ruin.Rational;
import io.pocoscope.slashing.Party;
import io.pocoscope.slashing.Terms;
import java.util.function.Function;

/** What a task is worth to whom, and what it costs: one object. */
final class TermsResult {
  private TermsResult() {}

  static Result of(Terms terms) {
    return columns().numbers(terms);
  }

  static Columns<Terms> columns() {
    return amount("utility", "What a result is worth to the requester.", Terms::utility)
        .and(amount("price_a", "Price of the app and the dataset together.", Terms::priceA))
        .and(amount("price_c", "Price of the worker pool.", Terms::priceC))
        .and(amount("cost_a", "Cost of providing the assets.", Terms::costA))
        .and(amount("cost_c", "Cost of computing.", Terms::costC))
        .and(slashes())
        .number(
            "surplus",
            Quantity.RLC,
            "What a result leaves the requester: utility less both prices; may be below 0.",
            terms -> terms.surplus().toDouble())
        .inSixDigits();
  }

  private static Columns<Terms> slashes() {
    Columns<Terms> columns = Columns.none();
    for (Party party : Party.values()) {
      columns =
          columns.and(
              amount(
                  "slash_" + party.symbol(),
                  "What a failure takes from the " + party.label() + ".",
                  terms -> terms.slash(party)));
    }
    return columns;
  }

  private static Columns<Terms> amount(
      String key, String meaning, Function<Terms, Rational> amount) {
    return Columns.<Terms>none()
        .number(key, Quantity.RLC, meaning, terms -> amount.apply(terms).toDouble())
        .within(Range.NOT_NEGATIVE)
        .inSixDigits();
  }
}
