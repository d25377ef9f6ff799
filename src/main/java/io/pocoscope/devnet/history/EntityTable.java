package io.pocoscope.devnet.history;

import io.pocoscope.devnet.schema.EntityType;
import io.pocoscope.devnet.schema.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The entities of one type, in the order of their ids. What is needed to find them in other ways is
 * made when it is first asked for.
 */
public final class EntityTable {
  private static final String ID = "id";

  /** Where there are so many times more entities than changes, the changes are looked at. */
  private static final int FEW = 8;

  private final EntityType type;
  private final Sharing sharing;
  private final List<Field> stored;
  private final Map<String, Integer> places = new HashMap<>();
  private final NavigableMap<String, EntityHistory> entities = new TreeMap<>();
  private final Map<String, BackIndex> indexes = new ConcurrentHashMap<>();
  private Optional<ChangeLog> changes = Optional.empty();
  private Optional<Changed> lately = Optional.empty();

  EntityTable(EntityType type, Sharing sharing) {
    this.type = type;
    this.sharing = sharing;
    this.stored = type.fields().values().stream().filter(field -> field.kind().stored()).toList();
    for (int i = 0; i < stored.size(); i++) {
      places.put(stored.get(i).name(), i);
    }
  }

  public EntityType type() {
    return type;
  }

  /** How many entities there are, in whatever block. */
  public int size() {
    return entities.size();
  }

  /** The fields whose values a version holds, in their order. */
  List<Field> stored() {
    return stored;
  }

  /** Where the value of a stored field stands in a version. */
  public int place(String field) {
    return places.get(field);
  }

  /** The value of a stored field; null where there is none. */
  public Object value(Version version, String field) {
    return version.value(place(field));
  }

  public Optional<EntityHistory> entity(String id) {
    return Optional.ofNullable(entities.get(id));
  }

  /** The entities whose ids are in a range, in order. */
  public Iterator<EntityHistory> within(IdRange range) {
    return range.of(entities).values().iterator();
  }

  /**
   * The entities in a range of ids that the blocks from this one on wrote, in order; and some that
   * they did not, where they wrote so much that all are looked at as fast.
   */
  public Iterator<EntityHistory> changedWithin(IdRange range, long since) {
    return changedSince(since)
        .map(changed -> range.of(changed).values().iterator())
        .orElse(within(range));
  }

  /** One page follows another: they ask of the same block. */
  private synchronized Optional<NavigableMap<String, EntityHistory>> changedSince(long block) {
    if (lately.isEmpty() || lately.get().since() != block) {
      List<Version> written = writtenSince(block);
      if (written.size() >= entities.size() / FEW) {
        return Optional.empty();
      }
      NavigableMap<String, EntityHistory> changed = new TreeMap<>();
      written.forEach(version -> changed.put(id(version), entities.get(id(version))));
      lately = Optional.of(new Changed(block, changed));
    }
    return lately.map(Changed::entities);
  }

  private record Changed(long since, NavigableMap<String, EntityHistory> entities) {}

  /** What the blocks from this one on wrote, oldest first. */
  private synchronized List<Version> writtenSince(long block) {
    if (changes.isEmpty()) {
      changes = Optional.of(new ChangeLog(allVersions()));
    }
    return changes.get().since(block);
  }

  /** The entities of which some version has a value, or a list with it, in a relation's field. */
  public Collection<EntityHistory> pointingTo(String field, String id) {
    return indexes
        .computeIfAbsent(field, name -> new BackIndex(place(name), entities.values()))
        .pointingTo(id);
  }

  /** Takes a version of any block. */
  void add(String id, Version version) {
    changes = Optional.empty();
    lately = Optional.empty();
    indexes.clear();
    entities.computeIfAbsent(id, any -> new EntityHistory()).add(version.shared(sharing));
  }

  /** Takes what the newest block writes. */
  void write(Version version) {
    lately = Optional.empty();
    Version shared = version.shared(sharing);
    EntityHistory entity = entities.computeIfAbsent(id(shared), any -> new EntityHistory());
    entity.follow(shared);
    changes.ifPresent(log -> log.add(shared));
    indexes.values().forEach(index -> index.add(entity, shared));
  }

  /** What an entity becomes in the next block. */
  Version changed(Change change, long block) {
    Object[] values = new Object[stored.size()];
    entity(change.id())
        .flatMap(entity -> entity.at(block))
        .ifPresent(now -> Arrays.setAll(values, now::value));
    change.all().forEach((field, value) -> values[place(field)] = value);
    return new Version(block, Version.OPEN, values);
  }

  /** Forgets what was written after a block, and gives it, oldest first. */
  List<Version> cut(long block) {
    lately = Optional.empty();
    List<Version> cut = List.copyOf(writtenSince(block + 1));
    for (Version version : cut) {
      // An entity of several such versions has lost them all at the first.
      Optional.ofNullable(entities.get(id(version)))
          .ifPresent(entity -> cut(entity, version, block));
    }
    changes.ifPresent(log -> log.cut(block));
    return cut;
  }

  private void cut(EntityHistory entity, Version version, long block) {
    entity.cut(block);
    if (entity.size() == 0) {
      entities.remove(id(version));
    }
  }

  /** The id of the entity that a version is of. */
  public String id(Version version) {
    return (String) value(version, ID);
  }

  private Version[] allVersions() {
    Version[] all = new Version[entities.values().stream().mapToInt(EntityHistory::size).sum()];
    int filled = 0;
    for (EntityHistory entity : entities.values()) {
      for (int i = 0; i < entity.size(); i++) {
        all[filled++] = entity.version(i);
      }
    }
    return all;
  }
}
