package io.pocoscope.devnet.market;

import io.pocoscope.devnet.schema.ApiSchema;
import java.util.HashMap;
import java.util.Map;

/** The stored fields of every entity. */
final class EntityShapes {
  private final ApiSchema schema;
  private final Map<String, EntityShape> shapes = new HashMap<>();

  EntityShapes(ApiSchema schema) {
    this.schema = schema;
  }

  EntityShape of(String type) {
    return shapes.computeIfAbsent(type, name -> new EntityShape(schema.type(name)));
  }
}
