package io.pocoscope.result.game;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.slashing.BestResponse;
import io.pocoscope.slashing.NormalForm;
import java.util.List;
import java.util.stream.IntStream;

/** The best that each party can do, a row to each thing that the others can do. */
final class BestResponseResult {
  private BestResponseResult() {}

  /** The best against what the others do. */
  record Line(NormalForm game, BestResponse found) {
    /** Such as S-F for a. */
    String others() {
      StringBuilder name = new StringBuilder(game.name(found.others()));
      name.setCharAt(found.player(), '-');
      return name.toString();
    }

    List<String> strategies() {
      return found.strategies().stream()
          .map(game.players().get(found.player()).strategies()::get)
          .toList();
    }
  }

  static Result of(NormalForm game) {
    return columns()
        .result(
            IntStream.range(0, game.players().size())
                .boxed()
                .flatMap(player -> game.bestResponses(player).stream())
                .map(each -> new Line(game, each))
                .toList());
  }

  static Columns<Line> columns() {
    return PartyColumns.<Line>player(it -> it.found().player())
        .text(
            "others",
            Quantity.WORD,
            "What the others do, with a dash at the party's own place.",
            Line::others)
        .list(
            "strategies",
            Quantity.WORD,
            "The best that it can do then; several where they tie.",
            Line::strategies)
        .number(
            "payoff", Quantity.RLC, "What it has of that.", it -> it.found().payoff().toDouble())
        .inSixDigits();
  }
}
