package io.pocoscope.calibration;

import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is counted over the slots that were kept in the table {@code calibration_slot}. */
final class SlotParameters {
  /** nRLC in an RLC. */
  private static final double RLC = 1e9;

  private final Store store;

  SlotParameters(Store store) {
    this.store = store;
  }

  List<Parameter> all() {
    List<Parameter> found = new ArrayList<>();
    found.addAll(amounts());
    found.addAll(failuresPerDay());
    found.addAll(parties());
    found.addAll(arrivals());
    found.addAll(shares());
    return found;
  }

  private List<Parameter> amounts() {
    return store.query(
        script("amounts"),
        row -> {
          String name = row.getString("name");
          long n = row.getLong("n");
          Quantiles quantiles =
              new Quantiles(
                  row.getDouble("least") / RLC,
                  row.getDouble("q05") / RLC,
                  row.getDouble("q25") / RLC,
                  row.getDouble("q50") / RLC,
                  row.getDouble("q75") / RLC,
                  row.getDouble("q95") / RLC,
                  row.getDouble("greatest") / RLC);
          double mean = row.getDouble("total") / n / RLC;
          return Parameter.amount(name, "RLC", symbol(name), n, mean, quantiles);
        });
  }

  private static String symbol(String name) {
    return switch (name.substring(0, name.indexOf('.'))) {
      case "price" -> "Price";
      case "stake", "balance" -> "S0";
      case "claim_size" -> "P";
      default -> "R";
    };
  }

  private List<Parameter> failuresPerDay() {
    SortedMap<String, SortedMap<Long, Long>> byWhose = new TreeMap<>();
    store.query(
        script("failures_per_day"),
        row ->
            byWhose
                .computeIfAbsent(row.getString("whose"), any -> new TreeMap<>())
                .put(row.getLong("failures"), row.getLong("days")));
    return byWhose.entrySet().stream()
        .map(each -> lambda(each.getKey(), new CountFit(each.getValue())))
        .toList();
  }

  private static Parameter lambda(String whose, CountFit fit) {
    return Parameter.count(
        "lambda." + whose,
        "failed slots per " + whose.replace('_', '-'),
        "λ",
        fit.sum(),
        fit.n(),
        fit.low(),
        fit.high(),
        Optional.of(fit.dispersion()));
  }

  private List<Parameter> parties() {
    SortedMap<Long, Long> slots = new TreeMap<>();
    store.query(script("parties"), row -> slots.put(row.getLong("parties"), row.getLong("slots")));
    return slots.isEmpty() ? List.of() : List.of(parties(new WeighedCounts(slots)));
  }

  private static Parameter parties(WeighedCounts counts) {
    return Parameter.amount(
        "parties_per_slot", "parties", "k", counts.n(), counts.mean(), counts.quantiles());
  }

  /** Slots to a newcomer; nothing is known of a role in which nobody new has come. */
  private List<Parameter> arrivals() {
    return store
        .query(
            script("arrivals"),
            row -> arrival(row.getString("role"), row.getLong("arrived"), row.getLong("slots")))
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Parameter> arrival(String role, long arrived, long slots) {
    if (arrived == 0) {
      return Optional.empty();
    }
    CountFit fit = new CountFit(new TreeMap<>(java.util.Map.of(arrived, 1L)));
    return Optional.of(
        new Parameter(
            "slots_per_arrival." + role,
            ParameterKind.MEAN_COUNT,
            OptionalDouble.of((double) slots / arrived),
            OptionalDouble.of(slots / fit.high()),
            OptionalDouble.of(slots / fit.low()),
            Optional.of(IntervalKind.POSTERIOR),
            "slots per new " + role,
            "T",
            OptionalLong.of(arrived),
            slots,
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  private List<Parameter> shares() {
    return store.query(
        script("shares"),
        row -> Parameter.share(row.getString("name"), row.getLong("k"), row.getLong("n")));
  }

  private static String script(String name) {
    return Resource.text(SlotParameters.class, name + ".sql");
  }
}
