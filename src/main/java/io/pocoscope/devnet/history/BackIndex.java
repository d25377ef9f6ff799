package io.pocoscope.devnet.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which entities point to which others by one field. It knows every version that there ever was:
 * who asks must see whether the version of a block still points there.
 */
final class BackIndex {
  private final int place;
  private final Map<String, List<EntityHistory>> pointing = new HashMap<>();

  BackIndex(int place, Collection<EntityHistory> entities) {
    this.place = place;
    for (EntityHistory entity : entities) {
      for (int i = 0; i < entity.size(); i++) {
        add(entity, entity.version(i));
      }
    }
  }

  void add(EntityHistory entity, Version version) {
    Object value = version.value(place);
    if (value instanceof List<?> ids) {
      ids.forEach(id -> add((String) id, entity));
    } else if (value != null) {
      add((String) value, entity);
    }
  }

  Collection<EntityHistory> pointingTo(String id) {
    return pointing.getOrDefault(id, List.of());
  }

  private void add(String id, EntityHistory entity) {
    List<EntityHistory> there = pointing.computeIfAbsent(id, any -> new ArrayList<>(1));
    // One entity's versions come together, or long after each other: see pointingTo's distinct.
    if (there.isEmpty() || there.get(there.size() - 1) != entity) {
      there.add(entity);
    }
  }
}
