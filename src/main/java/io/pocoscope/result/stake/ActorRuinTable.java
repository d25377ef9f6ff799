package io.pocoscope.result.stake;

import io.pocoscope.api.ActorRuin;
import io.pocoscope.calibration.Posteriors;
import io.pocoscope.rate.Grouping;
import io.pocoscope.result.column.AmountText;
import io.pocoscope.result.column.ChanceText;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn.Style;
import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.Rational;
import java.util.List;

/** What tables show of each actor's ruin: a line to an actor, the stakes side by side. */
public final class ActorRuinTable {
  /** Digits of a heading. */
  private static final int LONGEST = 12;

  private ActorRuinTable() {}

  record Line(ActorRuin ruin) implements ActorLine {
    @Override
    public Posteriors.Known known() {
      return ruin.known();
    }
  }

  public static Result of(Grouping by, List<Rational> stakes, List<ActorRuin> ruins) {
    boolean today = ruins.stream().anyMatch(ActorRuinTable::canBeRuinedToday);
    Columns<Line> columns =
        ActorLine.<Line>who(by).and(ActorLine.rate()).headed("rate\n%").styled(Style.PERCENT);
    for (int i = 0; i < stakes.size(); i++) {
      columns = today ? columns.and(today(stakes.get(i), i)) : columns;
      columns = columns.and(collective(stakes.get(i), i));
    }
    return columns.result(ruins.stream().map(Line::new).toList());
  }

  private static boolean canBeRuinedToday(ActorRuin ruin) {
    return ruin.today().filter(it -> it.penalty().signum() > 0).isPresent();
  }

  private static Columns<Line> today(Rational stake, int place) {
    return Columns.<Line>none()
        .forPeople(
            "today\n" + heading(stake),
            it -> it.ruin().today().map(each -> shown(each.ruin(), place)));
  }

  private static Columns<Line> collective(Rational stake, int place) {
    return Columns.<Line>none()
        .forPeople("coll.\n" + heading(stake), it -> shown(it.ruin().collective(), place));
  }

  /** As it was given, unless that is a fraction too long to be read. */
  private static String heading(Rational stake) {
    String exact = stake.toString();
    return exact.length() > LONGEST ? AmountText.shown(stake) : exact;
  }

  private static String shown(List<Posterior.Mixture> ruin, int place) {
    return ChanceText.narrow(ruin.get(place).chance());
  }
}
