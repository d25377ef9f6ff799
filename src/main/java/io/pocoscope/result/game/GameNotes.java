package io.pocoscope.result.game;

import io.pocoscope.result.column.Remark;
import io.pocoscope.slashing.HonestPlay;
import io.pocoscope.slashing.TaskGame;
import io.pocoscope.slashing.Terms;
import java.util.ArrayList;
import java.util.List;

/** What is said below a game: who would rather not play it. */
final class GameNotes {
  private GameNotes() {}

  static List<Remark> of(HonestPlay question) {
    List<Remark> notes = new ArrayList<>();
    Terms terms = question.terms();
    if (terms.surplus().signum() < 0) {
      notes.add(
          Remark.note(
                  "surplus",
                  "the requester pays more than a result is worth to it: a success is its loss")
              .with("surplus", terms.surplus().toDouble()));
    }
    if (terms.priceC().compareTo(terms.costC()) < 0) {
      notes.add(
          Remark.note(
                  "computing_cost",
                  "computing costs more than it brings: --price-c is below --cost-c")
              .with("price_c", terms.priceC().toDouble())
              .with("cost_c", terms.costC().toDouble()));
    }
    if (question.game() == TaskGame.TODAY_COST && terms.priceA().compareTo(terms.costA()) < 0) {
      notes.add(
          Remark.note(
                  "assets_cost",
                  "the assets cost more than they bring: --price-a is below --cost-a")
              .with("price_a", terms.priceA().toDouble())
              .with("cost_a", terms.costA().toDouble()));
    }
    return notes;
  }
}
