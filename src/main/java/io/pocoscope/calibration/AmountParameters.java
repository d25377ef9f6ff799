package io.pocoscope.calibration;

import io.pocoscope.calibration.fit.SeenAmounts;
import io.pocoscope.store.Resource;
import io.pocoscope.store.engine.Engine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Amounts that spread: of the slots that were kept in the table {@code calibration_slot}. */
final class AmountParameters {
  /** nRLC in an RLC. */
  private static final double NRLC = 1e9;

  private static final String RLC = "RLC";

  private final Engine store;
  private final long undecided;

  /**
   * Amounts.
   *
   * @param undecided slots that nobody knows the fate of yet
   */
  AmountParameters(Engine store, long undecided) {
    this.store = store;
    this.undecided = undecided;
  }

  List<Parameter> all() {
    store.execute(script("amounts"));
    Map<String, SeenAmounts> seen = seen();
    return store.query(script("quantiles"), row -> parameter(row, seen));
  }

  private Map<String, SeenAmounts> seen() {
    Map<String, SeenAmounts> seen = new HashMap<>();
    store.query(
        "select name, unit, amount, times from calibration_amount order by name, amount",
        row ->
            seen.computeIfAbsent(row.getString("name"), any -> new SeenAmounts())
                .add(row.getDouble("amount") / divisor(row), row.getLong("times")));
    return seen;
  }

  private static double divisor(ResultSet row) throws SQLException {
    return row.getString("unit").equals(RLC) ? NRLC : 1;
  }

  private Parameter parameter(ResultSet row, Map<String, SeenAmounts> seen) throws SQLException {
    String name = row.getString("name");
    long n = row.getLong("n");
    double divisor = divisor(row);
    return Parameter.amount(
        name,
        row.getString("unit"),
        symbol(name),
        Tally.of(n).besides(ofFate(name) ? undecided : 0),
        row.getDouble("total") / n / divisor,
        new Quantiles(
            row.getDouble("least") / divisor,
            row.getDouble("q05") / divisor,
            row.getDouble("q25") / divisor,
            row.getDouble("q50") / divisor,
            row.getDouble("q75") / divisor,
            row.getDouble("q95") / divisor,
            row.getDouble("greatest") / divisor),
        seen.get(name).law());
  }

  private static String symbol(String name) {
    return switch (family(name)) {
      case "price" -> "Price";
      case "stake", "balance" -> "S0";
      case "claim_size" -> "P";
      case "premium" -> "R";
      case "parties_per_slot" -> "k";
      default -> "";
    };
  }

  /** Whether it is of slots whose fate is known. */
  private static boolean ofFate(String name) {
    return switch (family(name)) {
      case "claim_size", "premium", "duration" -> true;
      default -> false;
    };
  }

  private static String family(String name) {
    return name.split("\\.", -1)[0];
  }

  private static String script(String name) {
    return Resource.text(AmountParameters.class, name + ".sql");
  }
}
