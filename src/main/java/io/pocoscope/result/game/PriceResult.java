package io.pocoscope.result.game;

import io.pocoscope.api.PriceQuantiles;
import io.pocoscope.result.column.AmountText;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prices that were agreed, a row to a role and a category. */
public final class PriceResult {
  private static final List<Double> QUARTILES = List.of(.25, .5, .75);

  private PriceResult() {}

  /**
   * The quantiles that it shows: the quartiles, and behind them the one that was chosen.
   *
   * @param chosen in [0, 1]
   */
  public static List<Double> levels(double chosen) {
    List<Double> levels = new ArrayList<>(QUARTILES);
    levels.add(chosen);
    return levels;
  }

  /** The price at the quantile that was chosen, in nRLC. */
  public static BigDecimal chosen(PriceQuantiles line) {
    return line.nrlc().get(QUARTILES.size());
  }

  /**
   * Prices.
   *
   * @param prices at {@link #levels} of the one that was chosen
   */
  public static Section section(List<PriceQuantiles> prices, double chosen) {
    return new Section("prices", "Prices agreed, RLC per task", columns(chosen).result(prices));
  }

  static Columns<PriceQuantiles> columns(double chosen) {
    return Columns.<PriceQuantiles>none()
        .text("role", Quantity.WORD, "Who is paid.", it -> it.role().label())
        .text(
            "category",
            Quantity.NAME,
            "Category of the slots; nothing for all of them.",
            PriceQuantiles::category)
        .shown(it -> it.category().orElse("all"))
        .count("slots", Quantity.SLOTS, "Slots with a price.", PriceQuantiles::slots)
        .and(quantile("p25_rlc", "Price that a quarter of the slots do not exceed.", 0))
        .headed("25 %")
        .and(quantile("median_rlc", "Price that half of the slots do not exceed.", 1))
        .headed("median")
        .and(quantile("p75_rlc", "Price that three quarters of the slots do not exceed.", 2))
        .headed("75 %")
        .and(quantile("chosen_rlc", "Price at the quantile that enters the game.", 3))
        .headed(QUARTILES.contains(chosen) ? "" : "at " + AmountText.shown(chosen));
  }

  private static Columns<PriceQuantiles> quantile(String key, String meaning, int place) {
    return Columns.<PriceQuantiles>none()
        .rlc(key, meaning, it -> Optional.of(it.nrlc().get(place)))
        .inSixDigits();
  }
}
