package io.pocoscope.result.stake;

import io.pocoscope.api.ActorNeed;
import io.pocoscope.calibration.Posteriors;
import io.pocoscope.rate.Grouping;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn.Style;
import io.pocoscope.ruin.Needed;
import io.pocoscope.ruin.Rational;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** The stake that each actor needs, a row to an actor. */
public final class ActorNeedResult {
  private ActorNeedResult() {}

  /**
   * A need.
   *
   * @param ruin the probability of ruin that the stakes keep
   */
  record Line(ActorNeed need, OptionalDouble horizon, double ruin) implements ActorLine {
    @Override
    public Posteriors.Known known() {
      return need.known();
    }

    Optional<Rational> today(Function<Needed, Optional<Rational>> which) {
      return need.today().map(ActorNeed.Today::needed).flatMap(which);
    }
  }

  /**
   * A row to an actor.
   *
   * @param horizon in tasks; none for ever
   * @param ruin the probability of ruin that the stakes keep
   */
  public static Result of(Grouping by, OptionalDouble horizon, double ruin, List<ActorNeed> needs) {
    return ActorLine.<Line>who(by)
        .and(columns())
        .result(needs.stream().map(each -> new Line(each, horizon, ruin)).toList());
  }

  /** All columns but that of the actor. */
  static Columns<Line> allColumns() {
    return ActorLine.<Line>counts().and(columns());
  }

  private static Columns<Line> columns() {
    return ActorLine.<Line>pending()
        .forMachines()
        .and(ActorLine.rate())
        .headed("rate\n%")
        .styled(Style.PERCENT)
        .and(RuinColumns.horizon(Line::horizon))
        .forMachines()
        .proportion("ruin", "The probability of ruin that the stakes keep.", Line::ruin)
        .forMachines()
        .and(today())
        .and(collective());
  }

  private static Columns<Line> today() {
    return Columns.<Line>none()
        .and(
            RuinColumns.amount(
                "stake_today",
                "Stake needed under today's protocol; nothing where none is enough, or known.",
                it -> it.today(Needed::amount)))
        .headed("stake\ntoday")
        .and(
            RuinColumns.amount(
                "stake_today_low",
                "The same at the lower end of the rate's 95 % interval.",
                it -> it.today(Needed::low)))
        .forMachines()
        .and(
            RuinColumns.amount(
                "stake_today_high",
                "The same at the upper end of the rate's 95 % interval.",
                it -> it.today(Needed::high)))
        .forMachines()
        .and(ActorLine.penaltyToday(it -> it.need().today().map(ActorNeed.Today::penalty)))
        .forMachines()
        .and(ActorLine.rewardToday(it -> it.need().today().map(ActorNeed.Today::reward)))
        .forMachines();
  }

  private static Columns<Line> collective() {
    return Columns.<Line>none()
        .and(
            RuinColumns.stake(
                "Stake needed under collective slashing; nothing where none is enough.",
                it -> RuinColumns.value(it.need().collective().amount())))
        .shown(it -> RuinColumns.shortened(it.need().collective().amount()))
        .headed("stake\ncoll.")
        .and(
            RuinColumns.amount(
                "stake_low",
                "The same at the lower end of the rate's 95 % interval.",
                it -> it.need().collective().low()))
        .headed("95 %\nfrom")
        .and(
            RuinColumns.amount(
                "stake_high",
                "The same at the upper end of the rate's 95 % interval.",
                it -> it.need().collective().high()))
        .headed("95 %\nto")
        .and(
            RuinColumns.amount(
                "stake_plug_in",
                "The same at the mean of what is known of the rate.",
                it -> it.need().collective().plugIn()))
        .forMachines();
  }
}
