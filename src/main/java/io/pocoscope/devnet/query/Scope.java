package io.pocoscope.devnet.query;

import io.pocoscope.devnet.history.IdRange;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which entities a {@code where} can want at all: what can be found without looking at every one.
 * The filter itself still looks at each of them.
 *
 * @param ids the only ids, in order, where it names some
 * @param range the ids' range
 * @param changedSince the block since which the current version must have been written
 */
record Scope(Optional<Collection<String>> ids, IdRange range, Optional<Long> changedSince) {
  private static final Scope EVERYTHING =
      new Scope(Optional.empty(), IdRange.all(), Optional.empty());

  /** Of a filter that has been parsed, so that its values are known to be of the right types. */
  static Scope of(Optional<Object> where) {
    if (where.isEmpty() || !(where.get() instanceof Map<?, ?> keys)) {
      return EVERYTHING;
    }
    IdRange range = IdRange.all();
    for (Map.Entry<?, ?> key : keys.entrySet()) {
      if (key.getValue() instanceof String id) {
        range = narrowed(range, (String) key.getKey(), id);
      }
    }
    return new Scope(ids(keys), range, changedSince(keys.get("_change_block")));
  }

  private static IdRange narrowed(IdRange range, String key, String id) {
    return switch (key) {
      case "id_gt" -> range.startingAt(id, false);
      case "id_gte" -> range.startingAt(id, true);
      case "id_lt" -> range.endingAt(id, false);
      case "id_lte" -> range.endingAt(id, true);
      default -> range;
    };
  }

  private static Optional<Collection<String>> ids(Map<?, ?> keys) {
    if (keys.get("id") instanceof String id) {
      return Optional.of(List.of(id));
    }
    if (keys.get("id_in") instanceof List<?> several) {
      return Optional.of(
          several.stream()
              .filter(String.class::isInstance)
              .map(String.class::cast)
              .collect(Collectors.toCollection(TreeSet::new)));
    }
    return Optional.empty();
  }

  private static Optional<Long> changedSince(Object change) {
    return change instanceof Map<?, ?> keys && keys.get("number_gte") instanceof Long number
        ? Optional.of(number)
        : Optional.empty();
  }
}
