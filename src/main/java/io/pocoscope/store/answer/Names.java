package io.pocoscope.store.answer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the fields of an object are called.
 *
 * @param scalars those that hold a value
 * @param objects those that hold an object
 * @param lists those that hold a list
 * @param element whether the object stands in a list
 */
record Names(Set<String> scalars, Set<String> objects, Set<String> lists, boolean element) {

  static Names none(boolean element) {
    return new Names(new HashSet<>(), new HashSet<>(), new HashSet<>(), element);
  }

  static Names of(JsonNode object, boolean element) {
    Names names = none(element);
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      (value.isObject() ? names.objects : value.isArray() ? names.lists : names.scalars)
          .add(field.getKey());
    }
    return names;
  }

  /** Whether it is the subgraph's own state, under whatever alias. */
  boolean areOfState() {
    return lists.isEmpty()
        && Set.of("block").containsAll(objects)
        && Set.of("deployment", "hasIndexingErrors", "__typename").containsAll(scalars)
        && (objects.contains("block") || scalars.contains("deployment"));
  }

  /** Whether its id is a client's own, around an answer. */
  boolean areOfWrapper() {
    Set<String> values = new HashSet<>(scalars);
    values.retainAll(Shapes.ALL_FIELDS);
    boolean around = !objects.isEmpty() && Collections.disjoint(objects, Shapes.ALL_FIELDS);
    boolean data = objects.contains("data") || lists.contains("data");
    return data || (around && values.size() <= 2); // the id, and one that happens to be called so
  }

  /** Whether it looks like a row that lacks its id: values and relations of one type. */
  boolean areOfRow() {
    Set<String> known = new HashSet<>(scalars);
    known.retainAll(Shapes.ALL_FIELDS);
    Set<String> relations = new HashSet<>(objects);
    relations.retainAll(Shapes.ALL_FIELDS);
    int telling = known.size();
    known.addAll(relations);
    return !relations.isEmpty()
        && telling >= (element ? 1 : 2)
        && Types.known().stream().anyMatch(type -> type.fields().keySet().containsAll(known));
  }
}
