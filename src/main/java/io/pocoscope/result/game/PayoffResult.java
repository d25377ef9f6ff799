package io.pocoscope.result.game;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.slashing.NormalForm;
import io.pocoscope.slashing.Profile;
import java.util.Optional;

/** What everybody has, whatever everybody does: a row to a profile. */
final class PayoffResult {
  private PayoffResult() {}

  /** What each of the parties does. */
  record Line(NormalForm game, Profile profile) {
    Optional<String> equilibrium() {
      return game.equilibrium(profile).map(found -> found.strict() ? "strict" : "weak");
    }
  }

  static Result of(NormalForm game) {
    return columns()
        .result(game.profiles().stream().map(profile -> new Line(game, profile)).toList());
  }

  static Columns<Line> columns() {
    return Columns.<Line>none()
        .text(
            "profile",
            Quantity.WORD,
            "What the requester, the asset provider and the computing provider do.",
            it -> it.game().name(it.profile()))
        .and(PartyColumns.payoffs(it -> it.game().payoffs(it.profile())))
        .text(
            "equilibrium",
            Quantity.WORD,
            "strict where each who alone deviates loses, weak where somebody is indifferent;"
                + " nothing where somebody gains.",
            Line::equilibrium)
        .shown(it -> it.equilibrium().orElse(""));
  }
}
