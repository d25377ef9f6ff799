package io.pocoscope.devnet.market.writing;

import io.pocoscope.devnet.schema.EntityType;
import io.pocoscope.devnet.schema.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The stored fields of an entity, in the order of the schema. */
public final class EntityShape {
  private final String type;
  private final List<Field> stored;
  private final List<String> fields;
  private final Map<String, Integer> places = new HashMap<>();

  EntityShape(EntityType type) {
    this.type = type.name();
    this.stored = type.fields().values().stream().filter(field -> field.kind().stored()).toList();
    this.fields = stored.stream().map(Field::name).toList();
    for (int i = 0; i < stored.size(); i++) {
      places.put(stored.get(i).name(), i);
    }
  }

  /** The entity's name in the schema. */
  public String type() {
    return type;
  }

  /** The names of the fields. */
  public List<String> fields() {
    return fields;
  }

  /** How many fields there are. */
  public int size() {
    return stored.size();
  }

  /**
   * Where a field stands, from 0 on.
   *
   * @throws IllegalArgumentException if the entity stores no such field
   */
  public int place(String field) {
    Integer place = places.get(field);
    if (place == null) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s stores no %s", type, field));
    }
    return place;
  }

  /** The field at a place, from 0 on. */
  public Field field(int place) {
    return stored.get(place);
  }
}
