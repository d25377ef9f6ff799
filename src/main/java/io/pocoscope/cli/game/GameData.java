package io.pocoscope.cli.game;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.Rows;
import io.pocoscope.result.column.Section;
import io.pocoscope.ruin.Rational;
import io.pocoscope.slashing.BestResponse;
import io.pocoscope.slashing.Confidence;
import io.pocoscope.slashing.Equilibrium;
import io.pocoscope.slashing.HonestPlay;
import io.pocoscope.slashing.MixedPlay;
import io.pocoscope.slashing.NormalForm;
import io.pocoscope.slashing.Party;
import io.pocoscope.slashing.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A game for machines: every number, under the parties' symbols r, a and c. */
final class GameData {
  private final HonestPlay question;
  private final NormalForm game;
  private final Map<Profile, Equilibrium> equilibria = new LinkedHashMap<>();

  GameData(HonestPlay question) {
    this.question = question;
    this.game = question.game().of(question.terms());
    game.equilibria().forEach(each -> equilibria.put(each.profile(), each));
  }

  /** Parts of one object; the thresholds are followed by those of a target. */
  List<Section> sections(Map<String, Object> target) {
    Map<String, Object> thresholds = ThresholdData.thresholds(question);
    thresholds.putAll(target);
    return List.of(
        new Section("terms", "", NumberFacts.result(ThresholdData.terms(question.terms()))),
        new Section("payoffs", "", payoffs()),
        new Section("equilibria", "", equilibria()),
        new Section("honest_play", "", honestPlay()),
        new Section("dominance", "", dominance()),
        new Section("best_responses", "", bestResponses()),
        new Section("mixed", "", mixed()),
        new Section("thresholds", "", NumberFacts.result(thresholds)));
  }

  /** A part that is one text. */
  static Section named(String key, String value) {
    return new Section(
        key,
        "",
        new Result(
            List.of(ResultColumn.text(key)),
            List.of(List.of(value)),
            Optional.empty(),
            Optional.of(JsonNodeFactory.instance.textNode(value))));
  }

  private Result payoffs() {
    List<ResultColumn> columns = new ArrayList<>(List.of(ResultColumn.text("profile")));
    columns.addAll(parties());
    columns.add(ResultColumn.text("equilibrium"));
    return Result.of(columns, game.profiles().stream().map(this::payoffs).toList());
  }

  private List<Object> payoffs(Profile profile) {
    List<Object> row = new ArrayList<>(List.of(game.name(profile)));
    addAll(row, game.payoffs(profile));
    Equilibrium equilibrium = equilibria.get(profile);
    row.add(equilibrium == null ? null : equilibrium.strict() ? "strict" : "weak");
    return row;
  }

  private Result equilibria() {
    List<ResultColumn> columns =
        new ArrayList<>(List.of(ResultColumn.text("profile"), ResultColumn.text("strict")));
    columns.addAll(parties());
    columns.add(ResultColumn.text("improved_by"));
    return Result.of(columns, equilibria.values().stream().map(this::equilibrium).toList());
  }

  private List<Object> equilibrium(Equilibrium each) {
    List<Object> row = new ArrayList<>(List.of(game.name(each.profile()), each.strict()));
    addAll(row, each.payoffs());
    row.add(
        each.improvedBy(List.copyOf(equilibria.values())).stream()
            .map(better -> game.name(better.profile()))
            .toList());
    return row;
  }

  private Result honestPlay() {
    List<ResultColumn> columns =
        List.of(
            ResultColumn.text("player"),
            ResultColumn.number("payoff"),
            ResultColumn.text("best_deviations"),
            ResultColumn.number("deviation_payoff"),
            ResultColumn.text("holds"),
            ResultColumn.text("strict"),
            ResultColumn.number("confidence_needed"));
    return Result.of(
        columns,
        Confidence.of(game).stream()
            .map(
                each ->
                    Rows.of(
                        symbol(each.player()),
                        each.honest().toDouble(),
                        names(each.instead()),
                        each.instead().payoff().toDouble(),
                        each.holds(),
                        each.strict(),
                        each.needed().filter(any -> each.holds()).map(Rational::toDouble)))
            .toList());
  }

  private Result dominance() {
    List<ResultColumn> columns =
        List.of(
            ResultColumn.text("player"),
            ResultColumn.text("strategy"),
            ResultColumn.text("dominates"),
            ResultColumn.text("strict"),
            ResultColumn.text("dominant"));
    return Result.of(
        columns,
        game.dominance().stream()
            .map(
                each ->
                    List.<Object>of(
                        symbol(each.player()),
                        strategy(each.player(), each.better()),
                        strategy(each.player(), each.worse()),
                        each.strict(),
                        game.dominantStrategy(each.player())
                            .filter(dominant -> dominant == each.better())
                            .isPresent()))
            .toList());
  }

  private Result bestResponses() {
    List<ResultColumn> columns =
        List.of(
            ResultColumn.text("player"),
            ResultColumn.text("others"),
            ResultColumn.text("strategies"),
            ResultColumn.number("payoff"));
    return Result.of(
        columns,
        IntStream.range(0, game.players().size())
            .boxed()
            .flatMap(player -> game.bestResponses(player).stream())
            .map(
                each ->
                    List.<Object>of(
                        symbol(each.player()), others(each), names(each), each.payoff().toDouble()))
            .toList());
  }

  /** What the others do, such as S-F for a. */
  private String others(BestResponse each) {
    StringBuilder name = new StringBuilder(game.name(each.others()));
    name.setCharAt(each.player(), '-');
    return name.toString();
  }

  private Result mixed() {
    List<ResultColumn> columns = new ArrayList<>(parties());
    columns.add(ResultColumn.number("success"));
    return Result.of(
        columns,
        MixedPlay.of(game).stream()
            .map(
                play -> {
                  List<Object> row = new ArrayList<>(play.honest());
                  row.add(play.success());
                  return row;
                })
            .toList());
  }

  private static List<ResultColumn> parties() {
    return Arrays.stream(Party.values()).map(party -> ResultColumn.number(party.symbol())).toList();
  }

  private static void addAll(List<Object> row, List<Rational> amounts) {
    amounts.forEach(amount -> row.add(amount.toDouble()));
  }

  private static String symbol(int player) {
    return Party.at(player).symbol();
  }

  private String strategy(int player, int strategy) {
    return game.players().get(player).strategies().get(strategy);
  }

  private List<String> names(BestResponse each) {
    return each.strategies().stream().map(one -> strategy(each.player(), one)).toList();
  }
}
