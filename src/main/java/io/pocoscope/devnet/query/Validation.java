package io.pocoscope.devnet.query;

import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.schema.EntityType;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether every field that a query names is there; graph-node looks before it answers anything. */
final class Validation {
  private static final Map<String, Set<String>> PLAIN_TYPES =
      Map.of(
          "_Meta_", Set.of("block", "deployment", "hasIndexingErrors"),
          "_Block_", Set.of("hash", "number", "timestamp", "parentHash"));

  private final ApiSchema schema;
  private final Selections selections;
  private final Set<String> seen = new HashSet<>();

  Validation(ApiSchema schema, Selections selections) {
    this.schema = schema;
    this.selections = selections;
  }

  void requireRoots(SelectionSet set) {
    for (Selection<?> selection : set.getSelections()) {
      if (selection instanceof Field field) {
        root(field);
      } else {
        within("Query", selection);
      }
    }
  }

  private void root(Field field) {
    String name = field.getName();
    if (name.equals("_meta")) {
      require("_Meta_", field.getSelectionSet());
    } else if (schema.root(name).isPresent()) {
      require(schema.root(name).get().type().name(), field.getSelectionSet());
    } else if (!name.startsWith("__")) {
      throw noField("Query", field);
    }
  }

  private void require(String type, SelectionSet set) {
    if (set == null) {
      return;
    }
    for (Selection<?> selection : set.getSelections()) {
      if (selection instanceof Field field) {
        field(type, field);
      } else {
        within(type, selection);
      }
    }
  }

  private void within(String type, Selection<?> selection) {
    if (selection instanceof InlineFragment inline) {
      String inner = inline.getTypeCondition() == null ? type : inline.getTypeCondition().getName();
      inner(inner, inline.getSelectionSet());
    } else if (selection instanceof FragmentSpread spread && seen.add(spread.getName())) {
      var fragment = selections.fragment(spread);
      inner(fragment.getTypeCondition().getName(), fragment.getSelectionSet());
    }
  }

  private void inner(String type, SelectionSet set) {
    if (type.equals("Query")) {
      requireRoots(set);
    } else {
      require(type, set);
    }
  }

  private void field(String type, Field field) {
    if (field.getName().equals("__typename")) {
      return;
    }
    if (PLAIN_TYPES.containsKey(type)) {
      if (!PLAIN_TYPES.get(type).contains(field.getName())) {
        throw noField(type, field);
      }
      require("_Block_", field.getSelectionSet());
      return;
    }
    EntityType entity = schema.isEntity(type) ? schema.type(type) : null;
    if (entity == null || entity.field(field.getName()).isEmpty()) {
      throw noField(type, field);
    }
    var known = entity.field(field.getName()).get();
    if (known.kind().relation()) {
      require(known.type(), field.getSelectionSet());
    }
  }

  private static QueryError noField(String type, Field field) {
    return new QueryError(
        String.format(Locale.ROOT, "Type `%s` has no field `%s`", type, field.getName()),
        field.getSourceLocation());
  }
}
