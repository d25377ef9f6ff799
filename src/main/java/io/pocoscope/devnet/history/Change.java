package io.pocoscope.devnet.history;

import java.util.HashMap;
import java.util.Map;

/**
 * What a block is to make of an entity, which may be new.
 *
 * @param type the entity's, such as {@code Account}
 * @param id the entity's
 * @param fields those that change; the others stay, or are nothing in a new entity
 */
public record Change(String type, String id, Map<String, Object> fields) {
  public Change {
    fields = Map.copyOf(fields);
  }

  Map<String, Object> all() {
    Map<String, Object> all = new HashMap<>(fields);
    all.put("id", id);
    return all;
  }
}
