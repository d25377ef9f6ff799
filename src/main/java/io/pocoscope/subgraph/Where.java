package io.pocoscope.subgraph;

import com.apollographql.apollo.api.json.JsonWriter;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which rows of a collection are wanted. All that is given must hold.
 *
 * @param after only ids above this one; empty for all
 * @param before only ids below this one
 * @param changedSince only rows whose present version was written at or after this block
 * @param ids only these; empty for all
 * @param to only rows that refer to these
 * @param minedBefore only transactions of blocks below this one
 * @param having only rows in which these relations lead to a row that is there
 */
public record Where(
    String after,
    Optional<String> before,
    Optional<Long> changedSince,
    List<String> ids,
    Optional<Reference> to,
    Optional<Long> minedBefore,
    Set<String> having) {

  public Where {
    ids = List.copyOf(ids);
    having = Collections.unmodifiableSet(new TreeSet<>(having));
  }

  /** Every row. */
  public static Where all() {
    return new Where(
        "",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Set.of());
  }

  /** The rows with these ids. */
  public static Where among(List<String> ids) {
    return all().only(ids);
  }

  /** The rows that refer to others, whether those are there or not. */
  public static Where referring(Reference to) {
    return new Where(
        "",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.of(to),
        Optional.empty(),
        Set.of());
  }

  public Where after(String id) {
    return new Where(id, before, changedSince, ids, to, minedBefore, having);
  }

  public Where before(Optional<String> id) {
    return new Where(after, id, changedSince, ids, to, minedBefore, having);
  }

  public Where changedSince(Optional<Long> block) {
    return new Where(after, before, block, ids, to, minedBefore, having);
  }

  public Where minedBefore(Optional<Long> block) {
    return new Where(after, before, changedSince, ids, to, block, having);
  }

  /** The rows with these ids, among those. */
  Where only(List<String> someIds) {
    return new Where(after, before, changedSince, someIds, to, minedBefore, having);
  }

  /** Those in which relations lead to a row, by the names of their fields. */
  Where having(Set<String> relations) {
    return new Where(after, before, changedSince, ids, to, minedBefore, relations);
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
      write(json.name("id_in"), ids);
    }
    if (to.isPresent()) {
      write(json.name(to.get().filter()), to.get().ids());
    }
    if (minedBefore.isPresent()) {
      json.name("blockNumber_lt").value(minedBefore.get().toString());
    }
    for (String relation : having) {
      // Every id is another than the empty one, so that this asks for a row, whichever it is.
      json.name(relation + "_").beginObject();
      json.name("id_not").value("").endObject();
    }
    json.endObject();
  }

  private static void write(JsonWriter json, List<String> ids) throws IOException {
    json.beginArray();
    for (String id : ids) {
      json.value(id);
    }
    json.endArray();
  }

  /**
   * What rows refer to.
   *
   * @param field the reference's name in the subgraph
   * @param list whether it holds several ids: all of these must be among them; else one of these
   */
  public record Reference(String field, boolean list, List<String> ids) {
    public Reference {
      ids = List.copyOf(ids);
    }

    private String filter() {
      return field + (list ? "_contains" : "_in");
    }
  }
}
