package io.pocoscope.comparison;

import io.pocoscope.devnet.history.Version;
import io.pocoscope.devnet.market.Market;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.Outcome;
import io.pocoscope.devnet.market.truth.Role;
import io.pocoscope.devnet.market.truth.SlotTruth;
import io.pocoscope.devnet.market.truth.TruthSink;
import io.pocoscope.devnet.market.writing.VersionSink;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.schema.Field;
import io.pocoscope.rate.Grouping;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The settled slots of a made-up market with their parties, without a store.
 *
 * @param rates the share of slots that each app spoils
 */
record ComparedHistory(List<Slot> slots, Map<String, Double> rates) {
  private static final ApiSchema SCHEMA = ApiSchema.ofPoco();

  private static final List<String> DEAL_FIELDS =
      SCHEMA.type("Deal").fields().values().stream()
          .filter(field -> field.kind().stored())
          .map(Field::name)
          .toList();

  /** A settled slot. */
  record Slot(String deal, Map<Grouping, String> parties, boolean failed) {
    String requester() {
      return parties.get(Grouping.REQUESTER);
    }

    String app() {
      return parties.get(Grouping.APP);
    }
  }

  static ComparedHistory of(MarketSettings settings) {
    Map<String, Map<Grouping, String>> deals = new HashMap<>();
    List<SlotTruth> truths = new ArrayList<>();
    VersionSink sink =
        new VersionSink() {
          @Override
          public void version(String type, String id, long from, long to, Object... values) {
            if (type.equals("Deal") && to == Version.OPEN) {
              deals.put(
                  id,
                  Map.of(
                      Grouping.REQUESTER, values[DEAL_FIELDS.indexOf("requester")].toString(),
                      Grouping.APP, values[DEAL_FIELDS.indexOf("app")].toString(),
                      Grouping.POOL, values[DEAL_FIELDS.indexOf("workerpool")].toString()));
            }
          }

          @Override
          public void block(long number, long time) {}
        };
    Map<String, Double> rates = new TreeMap<>();
    TruthSink truth =
        new TruthSink() {
          @Override
          public void slot(SlotTruth slot) {
            truths.add(slot);
          }

          @Override
          public void actor(Role role, String address, double failureRate) {
            if (role == Role.APP) {
              rates.put(address, failureRate);
            }
          }
        };
    Market.run(settings, SCHEMA, sink, truth);
    return new ComparedHistory(
        truths.stream()
            .filter(it -> it.outcome() != Outcome.PENDING)
            .map(it -> new Slot(it.deal(), deals.get(it.deal()), it.outcome() != Outcome.COMPLETED))
            .toList(),
        rates);
  }

  /** The half of the apps that spoil fewest slots. */
  Set<String> goodApps() {
    return rates.keySet().stream()
        .sorted(Comparator.comparing(rates::get))
        .limit(rates.size() / 2)
        .collect(Collectors.toSet());
  }

  ComparedHistory only(Predicate<Slot> which) {
    return with(slots.stream().filter(which).toList());
  }

  ComparedHistory with(List<Slot> others) {
    return new ComparedHistory(others, rates);
  }

  List<Cell> cells(Grouping role) {
    Map<String, Map<String, Tally>> tallies = new TreeMap<>();
    for (Slot slot : slots) {
      tallies
          .computeIfAbsent(slot.requester(), any -> new TreeMap<>())
          .merge(slot.parties().get(role), new Tally(slot.failed() ? 1 : 0, 1), Tally::plus);
    }
    List<Cell> cells = new ArrayList<>();
    tallies.forEach(
        (cluster, own) ->
            own.forEach((group, tally) -> cells.add(new Cell(cluster, group, tally))));
    return cells;
  }
}
