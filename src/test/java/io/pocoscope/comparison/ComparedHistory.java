package io.pocoscope.comparison;

import io.pocoscope.devnet.history.Version;
import io.pocoscope.devnet.market.Market;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.Outcome;
import io.pocoscope.devnet.market.truth.SlotTruth;
import io.pocoscope.devnet.market.writing.VersionSink;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.schema.Field;
import io.pocoscope.rate.Grouping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The settled slots of a made-up market with their parties, without a store. */
record ComparedHistory(List<Slot> slots) {
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
    Market.run(settings, SCHEMA, sink, truths::add);
    return new ComparedHistory(
        truths.stream()
            .filter(it -> it.outcome() != Outcome.PENDING)
            .map(it -> new Slot(it.deal(), deals.get(it.deal()), it.outcome() != Outcome.COMPLETED))
            .toList());
  }

  ComparedHistory only(Predicate<Slot> which) {
    return new ComparedHistory(slots.stream().filter(which).toList());
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
