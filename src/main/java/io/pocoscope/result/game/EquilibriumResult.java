package io.pocoscope.result.game;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.slashing.Equilibrium;
import io.pocoscope.slashing.NormalForm;
import java.util.List;
import java.util.Optional;

/** Profiles from which nobody gains by deviating alone, a row to each. */
final class EquilibriumResult {
  private EquilibriumResult() {}

  /** One of the equilibria of a game. */
  record Line(NormalForm game, Equilibrium found, List<Equilibrium> all) {
    List<String> improvedBy() {
      return found.improvedBy(all).stream().map(better -> game.name(better.profile())).toList();
    }
  }

  static Result of(NormalForm game) {
    List<Equilibrium> all = game.equilibria();
    return columns().result(all.stream().map(each -> new Line(game, each, all)).toList());
  }

  static Columns<Line> columns() {
    return Columns.<Line>none()
        .text(
            "profile",
            Quantity.WORD,
            "What the requester, the asset provider and the computing provider do.",
            it -> it.game().name(it.found().profile()))
        .flag(
            "strict",
            "Whether everybody loses by being the only one to deviate; else somebody is"
                + " indifferent.",
            it -> it.found().strict())
        .headed("kind")
        .shown(it -> it.found().strict() ? "strict" : "weak")
        .and(PartyColumns.payoffs(it -> it.found().payoffs()))
        .list(
            "improved_by",
            Quantity.WORD,
            "The equilibria that are better for somebody and worse for nobody.",
            Line::improvedBy)
        .headed("better for some, worse for none")
        .prose()
        .shown(it -> Optional.of(it.improvedBy()).filter(better -> !better.isEmpty()));
  }
}
