package io.pocoscope.result.game;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.slashing.Dominance;
import io.pocoscope.slashing.NormalForm;

/** Which strategies are as good as others whatever the rest do, a row to a pair. */
final class DominanceResult {
  private DominanceResult() {}

  /** Two strategies of a party. */
  record Line(NormalForm game, Dominance found) {
    String strategy(int place) {
      return game.players().get(found.player()).strategies().get(place);
    }

    boolean dominant() {
      return game.dominantStrategy(found.player())
          .filter(place -> place == found.better())
          .isPresent();
    }
  }

  static Result of(NormalForm game) {
    return columns().result(game.dominance().stream().map(each -> new Line(game, each)).toList());
  }

  static Columns<Line> columns() {
    return PartyColumns.<Line>player(it -> it.found().player())
        .text(
            "strategy",
            Quantity.WORD,
            "What is as good or better, whatever the others do.",
            it -> it.strategy(it.found().better()))
        .text("dominates", Quantity.WORD, "Than what.", it -> it.strategy(it.found().worse()))
        .headed("is better than")
        .prose()
        .flag(
            "strict",
            "Whether it is better whatever they do; else against some, and never worse.",
            it -> it.found().strict())
        .headed("how")
        .prose()
        .shown(it -> it.found().strict() ? "always" : "sometimes, and never worse")
        .flag("dominant", "Whether it dominates all that the party can do.", Line::dominant)
        .forMachines();
  }
}
