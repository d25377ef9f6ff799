package io.pocoscope.report.chapter;

import io.pocoscope.api.ObservedStake;
import io.pocoscope.report.chart.Axis;
import io.pocoscope.result.column.AmountText;
import io.pocoscope.ruin.Bernoulli;
import io.pocoscope.ruin.DiscreteClaims;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RuinQuestion;
import io.pocoscope.ruin.RuinRule;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Round stakes, to be asked about.
 *
 * @param penalty P, RLC
 * @param reward R, RLC
 * @param given 1, 2 or 5 times a power of ten, in RLC, from half a penalty on, ascending
 */
record Stakes(Rational penalty, Rational reward, List<Rational> given) {
  private static final int STAKES = 7;
  private static final int LEAST_POWER = -9;
  private static final int POWERS = 30;

  Stakes {
    given = List.copyOf(given);
  }

  static Stakes of(Rational penalty, Rational reward) {
    List<Rational> round =
        IntStream.range(LEAST_POWER, LEAST_POWER + POWERS)
            .boxed()
            .flatMap(power -> Stream.of(1, 2, 5).map(digit -> Rational.parse(digit + "e" + power)))
            .filter(stake -> stake.plus(stake).compareTo(penalty) >= 0)
            .limit(STAKES)
            .toList();
    return new Stakes(penalty, reward, round);
  }

  /** R ÷ (P + R): at this failure rate nothing is gained or lost. */
  double breakEven() {
    return reward.dividedBy(penalty.plus(reward)).toDouble();
  }

  /**
   * About each stake, rounded down to whole hundredths of the penalty: for ever, and ruined below
   * zero.
   */
  List<RuinQuestion> questions() {
    return given.stream()
        .map(
            stake ->
                new RuinQuestion(
                    new Bernoulli(0, DiscreteClaims.ONE_PENALTY),
                    reward,
                    penalty,
                    ObservedStake.roundedDown(stake, penalty),
                    OptionalDouble.empty(),
                    RuinRule.BELOW_ZERO))
        .toList();
  }

  /** As the option {@code --stake} takes them. */
  String inOptions() {
    return String.join(",", given.stream().map(AmountText::shown).toList());
  }

  /** Their logarithms, each marked. */
  Axis axis() {
    List<Double> ticks = given.stream().map(Stakes::place).toList();
    return new Axis(
        ticks.get(0),
        ticks.get(ticks.size() - 1),
        ticks,
        at -> AmountText.shown(given.get(ticks.indexOf(at))));
  }

  /** Where a stake lies on the axis. */
  static double place(Rational stake) {
    return Math.log10(stake.toDouble());
  }
}
