package io.pocoscope.result.market;

import io.pocoscope.market.Ratio;
import io.pocoscope.market.Summary;
import io.pocoscope.market.Threat;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What an attack does or costs, over the runs.
 *
 * @param meaning no full stop
 * @param found what there is of it
 * @param within that in columns
 * @param middle its mean or ratio alone
 * @param text for people
 */
record Effect<S>(
    String key,
    Quantity unit,
    String meaning,
    Function<Threat, S> found,
    Columns<S> within,
    Function<S, OptionalDouble> middle,
    Function<S, String> text) {
  static final Effect<Summary> RUINED =
      mean(
          "ruined_by_attack",
          Quantity.ASSETS,
          "Reliable assets that have to leave, less those without the attack",
          Threat::extra);
  static final Effect<Summary> LOST =
      mean(
          "attackers_lose",
          Quantity.RLC,
          "What attackers lose of their stakes and pay at entries, less what they gain",
          Threat::lost);
  static final Effect<Summary> HARM =
      mean(
          "others_lose",
          Quantity.RLC,
          "What reliable assets lose more, or gain less, than without the attack",
          Threat::harm);
  static final Effect<Ratio> COST =
      ratio(
          "cost_per_ruin",
          Quantity.RLC,
          "What attackers lose, to each asset ruined by the attack",
          Threat::costPerRuin);

  static Effect<Summary> mean(
      String key, Quantity unit, String meaning, Function<Threat, Summary> found) {
    return new Effect<>(
        key, unit, meaning, found, SummaryColumns.of(unit), Summary::mean, StatText::spread);
  }

  static Effect<Ratio> ratio(
      String key, Quantity unit, String meaning, Function<Threat, Ratio> found) {
    return new Effect<>(
        key,
        unit,
        meaning,
        found,
        RatioColumns.of(unit),
        Ratio::value,
        it -> StatText.number(it.value()));
  }

  /** Whole, with its interval. */
  Columns<Threat> whole() {
    return Columns.<Threat>none()
        .nested(key, unit, meaning + ".", within, it -> Optional.of(found.apply(it)))
        .shown(it -> text.apply(found.apply(it)));
  }

  /** Its mean or ratio alone. */
  Columns<Threat> alone() {
    return Columns.<Threat>none()
        .number(key, unit, meaning + ".", it -> middle.apply(found.apply(it)));
  }
}
