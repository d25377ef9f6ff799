package io.pocoscope.cli.game;

import io.pocoscope.result.column.AmountText;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.Rows;
import io.pocoscope.result.column.Section;
import io.pocoscope.ruin.Rational;
import io.pocoscope.slashing.Confidence;
import io.pocoscope.slashing.Dominance;
import io.pocoscope.slashing.Equilibrium;
import io.pocoscope.slashing.HonestPlay;
import io.pocoscope.slashing.MixedPlay;
import io.pocoscope.slashing.NormalForm;
import io.pocoscope.slashing.Party;
import io.pocoscope.slashing.SlashRange;
import io.pocoscope.slashing.TaskGame;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A game for people: its payoffs, and what follows from them. */
final class GameTables {
  private static final String NO_LIMIT = "any";

  private final HonestPlay question;
  private final NormalForm game;
  private final List<Equilibrium> equilibria;

  GameTables(HonestPlay question) {
    this.question = question;
    this.game = question.game().of(question.terms());
    this.equilibria = game.equilibria();
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>(new PayoffTables(game).sections());
    sections.add(new Section("equilibria", "Equilibria", equilibria()));
    sections.add(new Section("honest_play", "Who stays with SSS", honestPlay()));
    sections.add(new Section("dominance", "Dominance, whatever the others do", dominance()));
    sections.add(new Section("mixed", "Mixed equilibria: how often each plays S", mixed()));
    sections.add(
        new Section(
            "slashes", "Slashes with which SSS is an equilibrium, one at a time", slashes()));
    return sections;
  }

  private Result equilibria() {
    List<ResultColumn> columns =
        List.of(
            ResultColumn.text("profile"),
            ResultColumn.text("kind"),
            ResultColumn.number("r"),
            ResultColumn.number("a"),
            ResultColumn.number("c"),
            ResultColumn.prose("better for some, worse for none"));
    return Result.of(columns, equilibria.stream().map(this::equilibrium).toList());
  }

  private List<Object> equilibrium(Equilibrium each) {
    List<Object> row = new ArrayList<>();
    row.add(game.name(each.profile()));
    row.add(PayoffTables.kind(each));
    each.payoffs().forEach(payoff -> row.add(AmountText.shown(payoff)));
    List<Equilibrium> better = each.improvedBy(equilibria);
    row.add(
        better.isEmpty()
            ? null
            : better.stream().map(other -> game.name(other.profile())).toList());
    return row;
  }

  private Result honestPlay() {
    List<ResultColumn> columns =
        List.of(
            ResultColumn.text("player"),
            ResultColumn.number("SSS pays"),
            ResultColumn.prose("best instead"),
            ResultColumn.number("pays"),
            ResultColumn.text("stays"),
            ResultColumn.number("if the others play\nS at least so often"));
    return Result.of(columns, Confidence.of(game).stream().map(this::stays).toList());
  }

  private List<Object> stays(Confidence each) {
    return Rows.of(
        game.players().get(each.player()).name(),
        AmountText.shown(each.honest()),
        each.instead().strategies().stream()
            .map(game.players().get(each.player()).strategies()::get)
            .collect(Collectors.joining(" or ")),
        AmountText.shown(each.instead().payoff()),
        each.strict() ? "yes" : each.holds() ? "is indifferent" : "no",
        each.holds() ? each.needed().map(AmountText::shown) : "never");
  }

  private Result dominance() {
    List<ResultColumn> columns =
        List.of(
            ResultColumn.text("player"),
            ResultColumn.text("strategy"),
            ResultColumn.prose("is better than"),
            ResultColumn.prose("how"));
    return Result.of(columns, game.dominance().stream().map(this::dominates).toList());
  }

  private List<Object> dominates(Dominance each) {
    List<String> strategies = game.players().get(each.player()).strategies();
    return List.of(
        game.players().get(each.player()).name(),
        strategies.get(each.better()),
        strategies.get(each.worse()),
        each.strict() ? "always" : "sometimes, and never worse");
  }

  private Result mixed() {
    List<ResultColumn> columns =
        List.of(
            ResultColumn.number("r"),
            ResultColumn.number("a"),
            ResultColumn.number("c"),
            ResultColumn.number("success"));
    return Result.of(
        columns,
        MixedPlay.of(game).stream()
            .map(
                play -> {
                  List<Object> row = new ArrayList<>();
                  play.honest().forEach(each -> row.add(AmountText.shown(each)));
                  row.add(AmountText.shown(play.success()));
                  return row;
                })
            .toList());
  }

  private Result slashes() {
    List<ResultColumn> columns =
        List.of(
            ResultColumn.text("slash of the"),
            ResultColumn.number("now"),
            ResultColumn.number("least"),
            ResultColumn.number("greatest"));
    List<List<Object>> rows = new ArrayList<>();
    Arrays.stream(Party.values())
        .filter(question.game()::slashes)
        .forEach(
            party ->
                rows.add(
                    range(
                        party.label(),
                        Optional.of(question.terms().slash(party)),
                        question.slash(party))));
    if (question.game() == TaskGame.COLLECTIVE_RUIN) {
      rows.add(
          least("requester, the least of both", question.leastSlashes().map(b -> b.requester())));
      rows.add(
          least("asset provider, the least of both", question.leastSlashes().map(b -> b.asset())));
      rows.add(
          range("both alike, whatever the prices", Optional.empty(), question.priceFreeBand()));
    }
    return Result.of(columns, rows);
  }

  private static List<Object> range(
      String name, Optional<Rational> now, Optional<SlashRange> range) {
    return Rows.of(
        name,
        now.map(AmountText::shown),
        range.map(SlashRange::least).map(AmountText::shown).orElse("none"),
        range.map(all -> all.greatest().map(AmountText::shown).orElse(NO_LIMIT)).orElse("none"));
  }

  private static List<Object> least(String name, Optional<Rational> least) {
    return Rows.of(
        name, Optional.empty(), least.map(AmountText::shown).orElse("none"), Optional.empty());
  }
}
