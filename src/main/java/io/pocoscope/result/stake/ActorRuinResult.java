package io.pocoscope.result.stake;

import io.pocoscope.api.ActorRuin;
import io.pocoscope.calibration.Posteriors;
import io.pocoscope.rate.Grouping;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn.Style;
import io.pocoscope.ruin.Chance;
import io.pocoscope.ruin.Posterior;
import io.pocoscope.ruin.Rational;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Each actor's ruin, a row to an actor and stake. */
public final class ActorRuinResult {
  private ActorRuinResult() {}

  /**
   * An actor with a stake.
   *
   * @param place the stake's among those that were asked about
   */
  record Line(ActorRuin ruin, Rational stake, int place, OptionalDouble horizon)
      implements ActorLine {
    @Override
    public Posteriors.Known known() {
      return ruin.known();
    }

    Posterior.Mixture collective() {
      return ruin.collective().get(place);
    }

    Optional<Posterior.Mixture> today() {
      return ruin.today().map(it -> it.ruin().get(place));
    }
  }

  /**
   * Answers.
   *
   * @param stakes those that were asked about, at least one
   * @param horizon in tasks; none for ever
   */
  public static Result of(
      Grouping by, List<Rational> stakes, OptionalDouble horizon, List<ActorRuin> ruins) {
    return ActorLine.<Line>who(by)
        .and(columns())
        .result(
            ruins.stream()
                .flatMap(
                    each ->
                        IntStream.range(0, stakes.size())
                            .mapToObj(i -> new Line(each, stakes.get(i), i, horizon)))
                .toList());
  }

  /** All columns but that of the actor. */
  static Columns<Line> allColumns() {
    return ActorLine.<Line>counts().and(columns());
  }

  private static Columns<Line> columns() {
    return ActorLine.<Line>pending()
        .and(ActorLine.rate())
        .headed(RuinColumns.FAILURE_RATE)
        .and(RuinColumns.stake(it -> it.stake().toDouble()))
        .and(RuinColumns.horizon(Line::horizon))
        .styled(Style.TEXT)
        .and(collective())
        .and(today())
        .and(ActorLine.penaltyToday(it -> it.ruin().today().map(ActorRuin.Today::penalty)))
        .and(ActorLine.rewardToday(it -> it.ruin().today().map(ActorRuin.Today::reward)));
  }

  private static Columns<Line> collective() {
    return Columns.<Line>none()
        .proportion(
            "ruin",
            "Probability of ruin within the horizon under collective slashing, mixed over what is"
                + " known of the rate.",
            it -> it.collective().ruin())
        .logarithm("ruin", it -> it.collective().chance())
        .headed("log10_ruin")
        .proportion(
            "ruin_low",
            "The same at the lower end of the rate's 95 % interval.",
            it -> it.collective().low())
        .proportion(
            "ruin_high",
            "The same at the upper end of the rate's 95 % interval.",
            it -> it.collective().high())
        .proportion(
            "ruin_plug_in",
            "The same at the mean of what is known of the rate.",
            it -> it.collective().plugIn());
  }

  private static Columns<Line> today() {
    return Columns.<Line>none()
        .proportion(
            "ruin_today",
            "Probability of ruin within the horizon under today's protocol; 0 for those who pay"
                + " nothing, nothing where prices are not known or nothing has completed.",
            it -> it.today().map(Posterior.Mixture::ruin))
        .logarithm(
            "ruin_today", it -> it.today().map(Posterior.Mixture::chance).orElse(Chance.NONE))
        .headed("log10_ruin_today")
        .proportion(
            "ruin_today_low",
            "The same at the lower end of the rate's 95 % interval.",
            it -> it.today().map(Posterior.Mixture::low))
        .proportion(
            "ruin_today_high",
            "The same at the upper end of the rate's 95 % interval.",
            it -> it.today().map(Posterior.Mixture::high));
  }
}
