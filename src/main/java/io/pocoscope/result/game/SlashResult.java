package io.pocoscope.result.game;

import io.pocoscope.result.column.AmountText;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.ruin.Rational;
import io.pocoscope.slashing.HonestPlay;
import io.pocoscope.slashing.Party;
import io.pocoscope.slashing.SlashRange;
import io.pocoscope.slashing.TaskGame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The same thresholds as people compare them, each beside the slash of now: a row to a slash. */
final class SlashResult {
  private static final String NONE = "none";
  private static final String NO_LIMIT = "any";

  private SlashResult() {}

  /** The slash of a party, or of two. */
  private record Line(String of, Optional<Rational> now, String least, Optional<String> greatest) {}

  static Result of(HonestPlay question) {
    List<Line> lines = new ArrayList<>();
    for (Party party : Party.values()) {
      if (question.game().slashes(party)) {
        Rational now = question.terms().slash(party);
        lines.add(range(party.label(), Optional.of(now), question.slash(party)));
      }
    }
    if (question.game() == TaskGame.COLLECTIVE_RUIN) {
      Optional<HonestPlay.LeastSlashes> both = question.leastSlashes();
      lines.add(least(Party.REQUESTER, both.map(HonestPlay.LeastSlashes::requester)));
      lines.add(least(Party.ASSET, both.map(HonestPlay.LeastSlashes::asset)));
      lines.add(
          range("both alike, whatever the prices", Optional.empty(), question.priceFreeBand()));
    }
    return columns().result(lines);
  }

  private static Line range(String name, Optional<Rational> now, Optional<SlashRange> range) {
    return new Line(
        name,
        now,
        range.map(SlashRange::least).map(AmountText::shown).orElse(NONE),
        Optional.of(
            range.map(all -> all.greatest().map(AmountText::shown).orElse(NO_LIMIT)).orElse(NONE)));
  }

  private static Line least(Party party, Optional<Rational> least) {
    return new Line(
        party.label() + ", the least of both",
        Optional.empty(),
        least.map(AmountText::shown).orElse(NONE),
        Optional.empty());
  }

  private static Columns<Line> columns() {
    return Columns.<Line>none()
        .forPeople("slash of the", Line::of)
        .styled(ResultColumn.Style.TEXT)
        .forPeople("now", it -> it.now().map(AmountText::shown))
        .forPeople("least", Line::least)
        .forPeople("greatest", Line::greatest);
  }
}
