package io.pocoscope.devnet.history;

import io.pocoscope.devnet.schema.EntityType;
import io.pocoscope.devnet.schema.Field;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The entities of one type, in the order of their ids. */
public final class EntityTable {
  private final EntityType type;
  private final List<Field> stored;
  private final Map<String, Integer> places = new HashMap<>();
  private final NavigableMap<String, EntityHistory> entities = new TreeMap<>();
  private final Map<String, Map<String, Set<EntityHistory>>> indexes = new ConcurrentHashMap<>();

  EntityTable(EntityType type) {
    this.type = type;
    this.stored = type.fields().values().stream().filter(field -> field.kind().stored()).toList();
    for (int i = 0; i < stored.size(); i++) {
      places.put(stored.get(i).name(), i);
    }
  }

  public EntityType type() {
    return type;
  }

  /** The fields whose values a version holds, in their order. */
  List<Field> stored() {
    return stored;
  }

  /** The value of a stored field; null where there is none. */
  public Object value(Version version, String field) {
    return version.value(places.get(field));
  }

  public Optional<EntityHistory> entity(String id) {
    return Optional.ofNullable(entities.get(id));
  }

  /** The entities with ids after this one, in order; all of them after the empty id. */
  public Stream<EntityHistory> after(String id) {
    // Not its own stream: that would count all of what is left, for a page of it.
    Iterator<EntityHistory> left = entities.tailMap(id, false).values().iterator();
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(left, Spliterator.ORDERED), false);
  }

  /** The entities of which some version has a value, or a list with it, in a relation's field. */
  public Collection<EntityHistory> pointingTo(String field, String id) {
    return indexes.computeIfAbsent(field, this::index).getOrDefault(id, Set.of());
  }

  void add(String id, Version version) {
    entities.computeIfAbsent(id, EntityHistory::new).add(version);
    indexes.clear();
  }

  private Map<String, Set<EntityHistory>> index(String field) {
    Map<String, Set<EntityHistory>> index = new HashMap<>();
    for (EntityHistory entity : entities.values()) {
      for (Version version : entity.versions()) {
        Object value = value(version, field);
        Collection<?> ids =
            value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
        ids.forEach(
            id -> index.computeIfAbsent((String) id, any -> new LinkedHashSet<>()).add(entity));
      }
    }
    return index;
  }
}
