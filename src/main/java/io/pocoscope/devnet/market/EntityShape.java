package io.pocoscope.devnet.market;

import io.pocoscope.devnet.schema.EntityType;
import io.pocoscope.devnet.schema.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The stored fields of an entity, in the order of the schema. */
final class EntityShape {
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

  String type() {
    return type;
  }

  List<String> fields() {
    return fields;
  }

  int size() {
    return stored.size();
  }

  int place(String field) {
    Integer place = places.get(field);
    if (place == null) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%s stores no %s", type, field));
    }
    return place;
  }

  Field field(int place) {
    return stored.get(place);
  }
}
