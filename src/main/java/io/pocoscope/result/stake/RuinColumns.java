package io.pocoscope.result.stake;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.ResultColumn.Style;
import io.pocoscope.ruin.Bernoulli;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RuinQuestion;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Columns that several results of this room have. */
final class RuinColumns {
  static final String FAILURE_RATE = "failure_rate";
  static final String LAMBDA = "lambda";

  private static final String RATE_HEADING = "failure\nrate";

  private RuinColumns() {}

  /** The rate of failures in the process's own word. */
  static String rateKey(RuinQuestion question) {
    return question.process() instanceof Bernoulli ? FAILURE_RATE : LAMBDA;
  }

  /** The rate of failures that was given, under the process's own word. */
  static <T> Columns<T> rate(RuinQuestion question, Function<? super T, Double> rate) {
    return rateKey(question).equals(FAILURE_RATE)
        ? failureRate("How often a task fails.", rate)
        : lambda(rate);
  }

  static <T> Columns<T> failureRate(String meaning, Function<? super T, Double> rate) {
    return Columns.<T>none().proportion(FAILURE_RATE, meaning, rate).headed(RATE_HEADING);
  }

  static <T> Columns<T> lambda(Function<? super T, Double> rate) {
    return Columns.<T>none()
        .number(
            LAMBDA,
            Quantity.FAILURES_PER_PERIOD,
            "Mean failures per period, or per unit of time.",
            rate)
        .within(Range.NOT_NEGATIVE);
  }

  /** The rate of a process of any kind, under one word. */
  static <T> Columns<T> rateOfAny(String meaning, Function<? super T, Double> rate) {
    return Columns.<T>none()
        .number(FAILURE_RATE, Quantity.FAILURES_PER_PERIOD, meaning, rate)
        .within(Range.NOT_NEGATIVE)
        .headed(RATE_HEADING);
  }

  /** What a stake is: none where none is enough. */
  static <T> Columns<T> stake(String meaning, Function<? super T, Optional<Double>> stake) {
    return Columns.<T>none()
        .number("stake", Quantity.RLC, meaning, stake)
        .within(Range.NOT_NEGATIVE);
  }

  static <T> Columns<T> stake(Function<? super T, Double> stake) {
    return stake("The stake at the start.", row -> Optional.of(stake.apply(row)));
  }

  /** A stake that people see as it was given, such as 5/3. */
  static <T> Columns<T> exactStake(Function<? super T, Rational> stake) {
    return RuinColumns.<T>stake(row -> stake.apply(row).toDouble())
        .shown(row -> stake.apply(row).toString());
  }

  static <T> Columns<T> reward(Function<? super T, Rational> reward) {
    return Columns.<T>none()
        .number(
            "reward",
            Quantity.RLC,
            "What a success, or a period, brings.",
            row -> reward.apply(row).toDouble())
        .within(Range.NOT_NEGATIVE);
  }

  static <T> Columns<T> horizon(Function<? super T, OptionalDouble> horizon) {
    return Columns.<T>none()
        .column(
            "horizon",
            Kind.ANY,
            Quantity.PERIODS,
            "After how many periods it is over; inf if never.",
            row -> HorizonValue.of(horizon.apply(row)))
        .within(Range.NOT_NEGATIVE)
        .styled(Style.NUMBER);
  }

  /** An amount of money, six digits of it for people; nothing where none is enough. */
  static <T> Columns<T> amount(
      String key, String meaning, Function<? super T, Optional<Rational>> amount) {
    return Columns.<T>none()
        .number(key, Quantity.RLC, meaning, row -> value(amount.apply(row)))
        .within(Range.NOT_NEGATIVE)
        .shown(row -> shortened(amount.apply(row)));
  }

  static Optional<Double> value(Optional<Rational> amount) {
    return amount.map(Rational::toDouble);
  }

  static Optional<String> shortened(Optional<Rational> amount) {
    return value(amount).map(NumberText::shortened);
  }

  static Optional<String> shortened(OptionalDouble number) {
    return number.isPresent()
        ? Optional.of(NumberText.shortened(number.getAsDouble()))
        : Optional.empty();
  }
}
