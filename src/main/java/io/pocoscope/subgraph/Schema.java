package io.pocoscope.subgraph;

import com.apollographql.apollo.api.CompiledField;
import com.apollographql.apollo.api.CompiledSelection;
import io.pocoscope.subgraph.model.SchemaQuery;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * An endpoint's schema, as it tells it.
 *
 * @param fields the names of the fields of each type
 */
record Schema(Map<String, Set<String>> fields) {

  static Schema of(SchemaQuery.__Schema told) {
    Map<String, Set<String>> fields = new HashMap<>();
    for (SchemaQuery.Type type : told.types) {
      Set<String> names = new HashSet<>();
      if (type.fields != null) {
        type.fields.forEach(field -> names.add(field.name));
      }
      boolean root = type.name != null && type.name.equals(told.queryType.name);
      fields.put(root ? SchemaField.ROOT : type.name, names);
    }
    return new Schema(fields);
  }

  /** What questions ask for that is not there; nothing is looked for below a field that is gone. */
  SortedSet<SchemaField> missing(List<CompiledField> questions) {
    SortedSet<SchemaField> missing = new TreeSet<>();
    questions.forEach(question -> look(question, missing));
    return missing;
  }

  private void look(CompiledField parent, Set<SchemaField> missing) {
    String type = parent.getType().rawType().getName();
    for (CompiledSelection selection : parent.getSelections()) {
      if (selection instanceof CompiledField field) {
        if (fields.getOrDefault(type, Set.of()).contains(field.getName())) {
          look(field, missing);
        } else {
          missing.add(new SchemaField(type, field.getName()));
        }
      }
    }
  }
}
