package io.pocoscope.result.game;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.ruin.Rational;
import io.pocoscope.slashing.Party;
import java.util.List;
import java.util.function.Function;

/** A column to a party, under its symbol in the formulas: r, a and c. */
final class PartyColumns {
  private PartyColumns() {}

  /** What each party has. */
  static <T> Columns<T> payoffs(Function<? super T, List<Rational>> payoffs) {
    Columns<T> columns = Columns.none();
    for (Party party : Party.values()) {
      columns =
          columns
              .number(
                  party.symbol(),
                  Quantity.RLC,
                  "What the " + party.label() + " has of it; below 0 a loss.",
                  row -> payoffs.apply(row).get(party.player()).toDouble())
              .inSixDigits();
    }
    return columns;
  }

  /** How often each plays S. */
  static <T> Columns<T> chances(Function<? super T, List<Double>> chances) {
    Columns<T> columns = Columns.none();
    for (Party party : Party.values()) {
      columns =
          columns
              .proportion(
                  party.symbol(),
                  "Probability that the " + party.label() + " plays S.",
                  row -> chances.apply(row).get(party.player()))
              .inSixDigits();
    }
    return columns;
  }

  /** Whose line it is. */
  static <T> Columns<T> player(Function<? super T, Integer> player) {
    return Columns.<T>none()
        .text(
            "player",
            Quantity.WORD,
            "Whose: r the requester, a the asset provider, c the computing provider.",
            row -> Party.at(player.apply(row)).symbol())
        .shown(row -> Party.at(player.apply(row)).label());
  }
}
