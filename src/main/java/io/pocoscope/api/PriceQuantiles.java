package io.pocoscope.api;

import static java.util.stream.Collectors.joining;

import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Grouping;
import io.pocoscope.store.Fields;
import io.pocoscope.store.Store;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Prices that were agreed for slots.
 *
 * @param role who is paid
 * @param category of the slots; none for all of them
 * @param slots how many have a price that is known; at least 1
 * @param nrlc a price that was really agreed for each level that was asked for: the least that is
 *     not exceeded by this share of the slots
 */
public record PriceQuantiles(
    PricedRole role, Optional<String> category, long slots, List<BigDecimal> nrlc) {
  private static final String KEPT = "price_slot";

  public PriceQuantiles {
    nrlc = List.copyOf(nrlc);
  }

  /**
   * Those of all slots that a filter lets through, then by category, for each role.
   *
   * @param levels in [0, 1]
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the filter's own condition is refused
   */
  static List<PriceQuantiles> of(Store store, SlotFilter filter, List<Double> levels) {
    filter
        .withEarly()
        .keep(
            store,
            KEPT,
            String.format(
                Locale.ROOT,
                "app_price, dataset_price, pool_price, has_dataset, %s as category",
                Grouping.CATEGORY.key()),
            "true");
    String sql =
        String.format(
            Locale.ROOT,
            """
            select role, category, count(price) as slots, %s
            from (%s) priced
            where price is not null
            group by grouping sets ((role), (role, category))
            order by role, category nulls first
            """,
            IntStream.range(0, levels.size())
                .mapToObj(i -> quantile(levels.get(i), i))
                .collect(joining(", ")),
            Arrays.stream(PricedRole.values())
                .map(role -> role.selectFrom(KEPT))
                .collect(joining(" union all ")));
    return store.query(sql, row -> read(row, levels.size())).stream()
        .sorted(Comparator.comparing(PriceQuantiles::role))
        .toList();
  }

  private static String quantile(double level, int place) {
    return String.format(
        Locale.ROOT, "percentile_disc(%s) within group (order by price) as q%d", level, place);
  }

  private static PriceQuantiles read(ResultSet row, int levels) throws SQLException {
    List<BigDecimal> prices = new ArrayList<>();
    for (int i = 0; i < levels; i++) {
      prices.add(row.getBigDecimal("q" + i));
    }
    return new PriceQuantiles(
        PricedRole.valueOf(row.getString("role")),
        Fields.text(row, "category"),
        row.getLong("slots"),
        prices);
  }
}
