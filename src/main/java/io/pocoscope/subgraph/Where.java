package io.pocoscope.subgraph;

import com.apollographql.apollo.api.json.JsonWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Which rows of a collection are wanted. All that is given must hold.
 *
 * @param after only ids above this one; empty for all
 * @param before only ids below this one
 * @param changedSince only rows whose present version was written at or after this block
 * @param ids only these; empty for all
 */
public record Where(
    String after, Optional<String> before, Optional<Long> changedSince, List<String> ids) {

  /** Every row. */
  public static Where all() {
    return new Where("", Optional.empty(), Optional.empty(), List.of());
  }

  /** The rows with these ids. */
  public static Where among(List<String> ids) {
    return new Where("", Optional.empty(), Optional.empty(), List.copyOf(ids));
  }

  public Where after(String id) {
    return new Where(id, before, changedSince, ids);
  }

  public Where before(Optional<String> id) {
    return new Where(after, id, changedSince, ids);
  }

  public Where changedSince(Optional<Long> block) {
    return new Where(after, before, block, ids);
  }

  void write(JsonWriter json) throws IOException {
    json.beginObject();
    json.name("id_gt").value(after);
    if (before.isPresent()) {
      json.name("id_lt").value(before.get());
    }
    if (changedSince.isPresent()) {
      json.name("_change_block").beginObject();
      json.name("number_gte").value(changedSince.get()).endObject();
    }
    if (!ids.isEmpty()) {
      json.name("id_in").beginArray();
      for (String id : ids) {
        json.value(id);
      }
      json.endArray();
    }
    json.endObject();
  }
}
