package io.pocoscope.devnet.market.writing;

import io.pocoscope.devnet.schema.ApiSchema;
import java.util.HashMap;
import java.util.Map;

/** The stored fields of every entity. */
public final class EntityShapes {
  private final ApiSchema schema;
  private final Map<String, EntityShape> shapes = new HashMap<>();

  public EntityShapes(ApiSchema schema) {
    this.schema = schema;
  }

  /** The stored fields of an entity, by its name in the schema. */
  public EntityShape of(String type) {
    return shapes.computeIfAbsent(type, name -> new EntityShape(schema.type(name)));
  }
}
