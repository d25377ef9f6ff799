package io.pocoscope.result.game;

import io.pocoscope.result.column.AmountText;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.ruin.Rational;
import io.pocoscope.slashing.Confidence;
import io.pocoscope.slashing.NormalForm;
import java.util.List;
import java.util.Optional;

/** Who stays with honest play, and how sure of the others each must be: a row to a party. */
final class HonestPlayResult {
  private HonestPlayResult() {}

  /** How a party fares where all others play S. */
  record Line(NormalForm game, Confidence found) {
    List<String> instead() {
      return found.instead().strategies().stream()
          .map(game.players().get(found.player()).strategies()::get)
          .toList();
    }

    Optional<Double> needed() {
      return found.needed().filter(any -> found.holds()).map(Rational::toDouble);
    }

    String stays() {
      return found.strict() ? "yes" : found.holds() ? "is indifferent" : "no";
    }
  }

  static Result of(NormalForm game) {
    return columns()
        .result(Confidence.of(game).stream().map(each -> new Line(game, each)).toList());
  }

  static Columns<Line> columns() {
    return PartyColumns.<Line>player(it -> it.found().player())
        .number(
            "payoff",
            Quantity.RLC,
            "What it has where all play S.",
            it -> it.found().honest().toDouble())
        .headed("SSS pays")
        .inSixDigits()
        .list("best_deviations", Quantity.WORD, "The best that it can do instead.", Line::instead)
        .headed("best instead")
        .prose()
        .shown(it -> String.join(" or ", it.instead()))
        .number(
            "deviation_payoff",
            Quantity.RLC,
            "What it has of that.",
            it -> it.found().instead().payoff().toDouble())
        .headed("pays")
        .inSixDigits()
        .and(stays());
  }

  private static Columns<Line> stays() {
    return Columns.<Line>none()
        .flag("holds", "Whether it gains nothing by that.", it -> it.found().holds())
        .headed("stays")
        .shown(Line::stays)
        .flag("strict", "Whether it loses by that.", it -> it.found().strict())
        .forMachines()
        .proportion(
            "confidence_needed",
            "Least probability that all others play S at which S is its best; nothing where it"
                + " never is (holds is false), or where S is as good whatever they do.",
            Line::needed)
        .headed("if the others play\nS at least so often")
        .shown(it -> it.found().holds() ? it.needed().map(AmountText::shown) : "never");
  }
}
