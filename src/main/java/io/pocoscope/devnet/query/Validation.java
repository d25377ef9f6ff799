package io.pocoscope.devnet.query;

import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.schema.Definitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether every field that a query names is there; graph-node looks before it answers anything. */
final class Validation {
  private final Definitions definitions;
  private final Map<String, FragmentDefinition> fragments;
  private final List<QueryError> errors = new ArrayList<>();
  private final Depth depth = new Depth();

  private Validation(Definitions definitions, Map<String, FragmentDefinition> fragments) {
    this.definitions = definitions;
    this.fragments = fragments;
  }

  /**
   * Looks at every field of a query.
   *
   * @throws QueryErrors with all that are not there
   * @throws QueryError if a fragment contains itself
   */
  static void require(
      Definitions definitions, Map<String, FragmentDefinition> fragments, SelectionSet roots) {
    Validation validation = new Validation(definitions, fragments);
    validation.all("Query", roots);
    QueryErrors.throwIfAny(validation.errors);
  }

  private void all(String type, SelectionSet set) {
    depth.into(() -> each(type, set));
  }

  private void each(String type, SelectionSet set) {
    for (Selection<?> selection : set.getSelections()) {
      if (selection instanceof Field field) {
        field(type, field);
      } else if (selection instanceof InlineFragment inline) {
        String inner =
            inline.getTypeCondition() == null ? type : inline.getTypeCondition().getName();
        within(inner, inline.getSelectionSet());
      } else {
        FragmentDefinition fragment = Question.fragment(fragments, (FragmentSpread) selection);
        depth.intoFragment(
            fragment.getName(),
            () -> within(fragment.getTypeCondition().getName(), fragment.getSelectionSet()));
      }
    }
  }

  private void within(String type, SelectionSet set) {
    if (definitions.hasFields(type)) {
      all(type, set);
    } else {
      errors.add(
          new QueryError(String.format(Locale.ROOT, "Failed to resolve named type `%s`", type)));
    }
  }

  private void field(String type, Field field) {
    Optional<FieldDefinition> known = definitions.field(type, field.getName());
    if (known.isEmpty()) {
      errors.add(
          new QueryError(
              String.format(Locale.ROOT, "Type `%s` has no field `%s`", type, field.getName()),
              field.getSourceLocation()));
      return;
    }
    String inner = ApiSchema.named(known.get().getType());
    if (field.getSelectionSet() != null && definitions.hasFields(inner)) {
      all(inner, field.getSelectionSet());
    }
  }
}
