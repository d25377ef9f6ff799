package io.pocoscope.result.game;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import io.pocoscope.ruin.Rational;
import io.pocoscope.slashing.HonestPlay;
import io.pocoscope.slashing.Party;
import io.pocoscope.slashing.SlashRange;
import io.pocoscope.slashing.TaskGame;
import java.util.Optional;
import java.util.function.Function;

/** The slashes with which honest play is an equilibrium, and what a target asks for: one object. */
final class ThresholdResult {
  private ThresholdResult() {}

  /** What is asked. */
  record Asked(HonestPlay play, TargetQuestion target) {}

  static Result of(HonestPlay play, TargetQuestion target) {
    return columns(play.game()).numbers(new Asked(play, target));
  }

  static Columns<Asked> columns(TaskGame game) {
    return slashes(game)
        .and(
            range(
                "price_free_slash",
                "slash of requester and asset provider alike with which all playing S is an"
                    + " equilibrium whatever the surplus and price_a are, from 0 up",
                HonestPlay::priceFreeBand))
        .and(
            amount(
                "least_pair_slash_r",
                "Least slash of the requester with which, together with some slash of the asset"
                    + " provider, all playing S is an equilibrium; nothing where no pair does.",
                play -> play.leastSlashes().map(HonestPlay.LeastSlashes::requester)))
        .and(
            amount(
                "least_pair_slash_a",
                "Least slash of the asset provider with which, together with some slash of the"
                    + " requester, all playing S is an equilibrium; nothing where no pair does.",
                play -> play.leastSlashes().map(HonestPlay.LeastSlashes::asset)))
        .<Asked>from(Asked::play)
        .and(TargetResult.columns().from(Asked::target));
  }

  private static Columns<HonestPlay> slashes(TaskGame game) {
    Columns<HonestPlay> columns = Columns.none();
    for (Party party : Party.values()) {
      if (game.slashes(party)) {
        columns =
            columns.and(
                range(
                    "slash_" + party.symbol(),
                    "slash of the " + party.label() + " with which all playing S is an equilibrium",
                    play -> play.slash(party)));
      }
    }
    return columns;
  }

  private static Columns<HonestPlay> range(
      String of, String what, Function<HonestPlay, Optional<SlashRange>> range) {
    return amount(
            "least_" + of,
            "Least " + what + "; nothing where none does.",
            play -> range.apply(play).map(SlashRange::least))
        .and(
            amount(
                "greatest_" + of,
                "Greatest " + what + "; nothing where there is no limit, or none does.",
                play -> range.apply(play).flatMap(SlashRange::greatest)));
  }

  private static Columns<HonestPlay> amount(
      String key, String meaning, Function<HonestPlay, Optional<Rational>> amount) {
    return Columns.<HonestPlay>none()
        .number(key, Quantity.RLC, meaning, play -> amount.apply(play).map(Rational::toDouble))
        .within(Range.NOT_NEGATIVE)
        .inSixDigits();
  }
}
