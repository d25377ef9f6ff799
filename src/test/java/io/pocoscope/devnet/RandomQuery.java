package io.pocoscope.devnet;

import static java.util.stream.Collectors.joining;

import io.pocoscope.devnet.history.EntityHistory;
import io.pocoscope.devnet.history.EntityTable;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.history.IdRange;
import io.pocoscope.devnet.schema.EntityType;
import io.pocoscope.devnet.schema.Field;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * Random queries made from the schema, with values from the history, so that they find something.
 */
final class RandomQuery {
  static final Map<String, String> COLLECTIONS = collections();
  private static final List<String> NUMBER_OPERATORS =
      List.of("", "_not", "_gt", "_gte", "_lt", "_lte", "_in", "_not_in");
  private static final List<String> TEXT_OPERATORS =
      Stream.concat(
              NUMBER_OPERATORS.stream(),
              Stream.of(
                  "_contains",
                  "_contains_nocase",
                  "_not_contains",
                  "_starts_with",
                  "_starts_with_nocase",
                  "_not_starts_with",
                  "_ends_with",
                  "_not_ends_with_nocase"))
          .toList();

  private final History history;
  private final RandomGenerator random;

  RandomQuery(History history, RandomGenerator random) {
    this.history = history;
    this.random = random;
  }

  String next() {
    List<String> roots = List.copyOf(COLLECTIONS.keySet());
    String root = pick(roots);
    EntityType type = history.schema().type(COLLECTIONS.get(root));
    List<String> arguments = new ArrayList<>(arguments(type, 30));
    switch (random.nextInt(5)) {
      case 0 ->
          arguments.add(String.format(Locale.ROOT, "block: {number: %d}", random.nextInt(32, 470)));
      case 1 ->
          arguments.add(
              String.format(Locale.ROOT, "block: {number_gte: %d}", random.nextInt(32, 470)));
      default -> {}
    }
    return String.format(
        Locale.ROOT, "{%s%s%s}", root, parenthesized(arguments), selection(type, 2));
  }

  private List<String> arguments(EntityType type, int mostRows) {
    List<String> arguments = new ArrayList<>();
    arguments.add("first: " + random.nextInt(1, mostRows));
    if (random.nextInt(4) == 0) {
      arguments.add("skip: " + random.nextInt(0, 40));
    }
    if (random.nextInt(2) == 0) {
      // By a related entity's id graph-node orders by the blocks in which that entity holds.
      arguments.add(
          "orderBy: "
              + pick(type.orders().stream().filter(by -> !by.endsWith("__id")).sorted().toList()));
      arguments.add("orderDirection: " + (random.nextBoolean() ? "asc" : "desc"));
    }
    if (random.nextInt(4) > 0) {
      arguments.add("where: " + where(type, 2));
    }
    return arguments;
  }

  private static String parenthesized(List<String> arguments) {
    return arguments.stream().collect(joining(", ", "(", ")"));
  }

  private String where(EntityType type, int depth) {
    if (depth > 0 && random.nextInt(6) == 0) {
      String word = random.nextBoolean() ? "and" : "or";
      return String.format(
          Locale.ROOT, "{%s: [%s, %s]}", word, where(type, depth - 1), where(type, depth - 1));
    }
    Map<String, String> keys = new TreeMap<>();
    for (int i = random.nextInt(1, 3); i > 0; i--) {
      condition(type, depth, keys);
    }
    return keys.entrySet().stream()
        .map(key -> key.getKey() + ": " + key.getValue())
        .collect(joining(", ", "{", "}"));
  }

  private void condition(EntityType type, int depth, Map<String, String> keys) {
    if (random.nextInt(8) == 0) {
      keys.put(
          "_change_block", String.format(Locale.ROOT, "{number_gte: %d}", random.nextInt(32, 470)));
      return;
    }
    Field field = pick(List.copyOf(type.fields().values()));
    if (field.kind().relation() && depth > 0 && random.nextBoolean()) {
      keys.put(field.name() + "_", where(history.schema().type(field.type()), depth - 1));
    } else if (field.kind().stored() && field.kind() != Field.Kind.REFERENCES) {
      compared(type, field, keys);
    }
  }

  private void compared(EntityType type, Field field, Map<String, String> keys) {
    boolean number = Set.of("BigInt", "BigDecimal", "Int").contains(field.type());
    List<String> operators =
        (number || field.kind() == Field.Kind.ENUM ? NUMBER_OPERATORS : TEXT_OPERATORS)
            .stream().filter(operator -> type.filters().contains(field.name() + operator)).toList();
    String operator = pick(operators);
    Object value = someValue(type, field);
    if (value == null) {
      if (operator.isEmpty() || operator.equals("_not")) {
        keys.put(field.name() + operator, "null");
      }
      return;
    }
    String text =
        literal(
            field,
            operator.contains("with") || operator.contains("contains")
                ? part(value.toString(), operator)
                : value);
    keys.put(field.name() + operator, operator.endsWith("in") ? "[" + text + "]" : text);
  }

  private String part(String text, String operator) {
    if (text.length() < 8) {
      return text;
    }
    int length = 2 * random.nextInt(1, 4);
    if (operator.contains("starts")) {
      return text.substring(0, 2 + length);
    }

    return text.substring(text.length() - length);
  }

  private static String literal(Field field, Object value) {
    if (field.kind() == Field.Kind.ENUM
        || field.type().equals("Int")
        || field.type().equals("Boolean")) {
      return value.toString();
    }
    return '"'
        + value.toString().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n")
        + '"';
  }

  private Object someValue(EntityType type, Field field) {
    EntityTable table = history.table(pick(type.members()));
    List<EntityHistory> entities = new ArrayList<>();
    table.within(IdRange.all()).forEachRemaining(entities::add);
    if (entities.isEmpty()) {
      return null;
    }
    return pick(entities)
        .at(random.nextInt(4) == 0 ? random.nextInt(32, 470) : 469)
        .map(version -> table.value(version, field.name()))
        .orElse(null);
  }

  private String selection(EntityType type, int depth) {
    Set<String> parts = new LinkedHashSet<>(List.of("id"));
    if (random.nextInt(5) == 0) {
      parts.add("__typename");
    }
    List<Field> fields = List.copyOf(type.fields().values());
    for (int i = random.nextInt(1, 5); i > 0; i--) {
      Field field = pick(fields);
      if (!field.kind().relation()) {
        parts.add(field.name());
      } else if (depth > 0) {
        EntityType other = history.schema().type(field.type());
        String arguments = field.kind().list() ? parenthesized(arguments(other, 8)) : "";
        parts.add(field.name() + arguments + selection(other, depth - 1));
      }
    }
    // Two selections of one list with other arguments would need an alias each.
    Map<String, String> byName = new TreeMap<>();
    parts.forEach(part -> byName.putIfAbsent(part.split("[({]", 2)[0], part));
    return byName.values().stream().collect(joining(" ", "{", "}"));
  }

  private <T> T pick(List<T> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static Map<String, String> collections() {
    Map<String, String> collections = new TreeMap<>();
    for (String pair :
        List.of(
            "protocols Protocol",
            "categories Category",
            "accounts Account",
            "apps App",
            "datasets Dataset",
            "workerpools Workerpool",
            "deals Deal",
            "tasks Task",
            "contributions Contribution",
            "taskInitializes TaskInitialize",
            "taskContributes TaskContribute",
            "taskConsensuses TaskConsensus",
            "taskReveals TaskReveal",
            "taskReopens TaskReopen",
            "taskFinalizes TaskFinalize",
            "taskClaimeds TaskClaimed",
            "accurateContributions AccurateContribution",
            "faultyContributions FaultyContribution",
            "rewards Reward",
            "seizes Seize",
            "locks Lock",
            "unlocks Unlock",
            "ordersMatcheds OrdersMatched",
            "policyUpdates PolicyUpdate",
            "transactions Transaction",
            "transfers Transfer",
            "bulks Bulk",
            "bulkSliceice BulkSlice",
            "taskEvents TaskEvent",
            "accountEvents AccountEvent",
            "workerpoolEvents WorkerpoolEvent",
            "dealEvents DealEvent",
            "ressources Ressource",
            "appOrders AppOrder",
            "requestOrders RequestOrder",
            "workerpoolOrders WorkerpoolOrder",
            "datasetOrders DatasetOrder",
            "schedulerNotices SchedulerNotice")) {
      String[] names = pair.split(" ", 2);
      collections.put(names[0], names[1]);
    }
    return collections;
  }
}
