package io.pocoscope.result.game;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.Section;
import io.pocoscope.slashing.HonestPlay;
import io.pocoscope.slashing.NormalForm;
import java.util.ArrayList;
import java.util.List;

/** A game of a task's three parties, part by part. */
public final class GameSections {
  private GameSections() {}

  /** Which game it is, for machines: one text. */
  public static Section named(String label) {
    return Section.forMachines(
        "game", name().result(List.of(label)).withJson(JsonNodeFactory.instance.textNode(label)));
  }

  static Columns<String> name() {
    return Columns.<String>none()
        .text("game", Quantity.WORD, "Which game it is, by the name of the option.", it -> it);
  }

  /**
   * What the parties gain and lose, and what follows from that.
   *
   * @param room how many characters wide a table may be
   */
  public static List<Section> of(HonestPlay question, TargetQuestion target, int room) {
    NormalForm game = question.game().of(question.terms());
    List<Section> sections = new ArrayList<>();
    sections.add(Section.forMachines("terms", TermsResult.of(question.terms())));
    sections.addAll(payoffs(game, room));
    sections.add(new Section("equilibria", "Equilibria", EquilibriumResult.of(game)));
    sections.add(
        new Section(
            "honest_play",
            "Who stays with SSS",
            HonestPlayResult.of(game).noted(GameNotes.of(question))));
    sections.add(
        new Section("dominance", "Dominance, whatever the others do", DominanceResult.of(game)));
    sections.add(Section.forMachines("best_responses", BestResponseResult.of(game)));
    sections.add(
        new Section("mixed", "Mixed equilibria: how often each plays S", MixedResult.of(game)));
    sections.addAll(thresholds(question, target));
    return sections;
  }

  private static List<Section> payoffs(NormalForm game, int room) {
    PayoffMatrices matrices = new PayoffMatrices(game);
    Result list = PayoffResult.of(game);
    if (!matrices.fit(room)) {
      return List.of(new Section("payoffs", "Payoffs", list));
    }
    List<Section> sections = new ArrayList<>(matrices.sections());
    sections.add(Section.forMachines("payoffs", list));
    return sections;
  }

  private static List<Section> thresholds(HonestPlay question, TargetQuestion target) {
    return List.of(
        Section.forMachines("thresholds", ThresholdResult.of(question, target)),
        Section.forPeople(
            "slashes",
            "Slashes with which SSS is an equilibrium, one at a time",
            SlashResult.of(question)),
        Section.forPeople("target", "A target for the failure rate", TargetResult.of(target)));
  }
}
