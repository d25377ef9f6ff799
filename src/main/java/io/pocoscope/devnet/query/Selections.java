package io.pocoscope.devnet.query;

import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import io.pocoscope.devnet.schema.ApiSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** The fields that a selection asks of an object, with fragments and directives worked out. */
final class Selections {
  private final ApiSchema schema;
  private final Map<String, FragmentDefinition> fragments;
  private final Map<String, Object> variables;

  Selections(
      ApiSchema schema, Map<String, FragmentDefinition> fragments, Map<String, Object> variables) {
    this.schema = schema;
    this.fragments = fragments;
    this.variables = variables;
  }

  /** The fields by the key that they have in the answer; several of one key are merged. */
  Map<String, List<Field>> of(String type, List<SelectionSet> sets) {
    Map<String, List<Field>> fields = new LinkedHashMap<>();
    sets.forEach(set -> collect(type, set, fields));
    return fields;
  }

  private void collect(String type, SelectionSet set, Map<String, List<Field>> fields) {
    for (Selection<?> selection : set.getSelections()) {
      if (selection instanceof Field field && wanted(field.getDirectives())) {
        fields.computeIfAbsent(field.getResultKey(), key -> new ArrayList<>()).add(field);
      } else if (selection instanceof InlineFragment inline && wanted(inline.getDirectives())) {
        boolean fits =
            inline.getTypeCondition() == null || is(type, inline.getTypeCondition().getName());
        if (fits) {
          collect(type, inline.getSelectionSet(), fields);
        }
      } else if (selection instanceof FragmentSpread spread && wanted(spread.getDirectives())) {
        FragmentDefinition fragment = fragment(spread);
        if (is(type, fragment.getTypeCondition().getName())) {
          collect(type, fragment.getSelectionSet(), fields);
        }
      }
    }
  }

  FragmentDefinition fragment(FragmentSpread spread) {
    FragmentDefinition fragment = fragments.get(spread.getName());
    if (fragment == null) {
      throw new QueryError(
          String.format(Locale.ROOT, "Fragment `%s` is not defined", spread.getName()),
          spread.getSourceLocation());
    }
    return fragment;
  }

  private boolean is(String type, String condition) {
    return type.equals(condition)
        || (schema.isEntity(condition) && schema.type(condition).members().contains(type));
  }

  private boolean wanted(List<Directive> directives) {
    return directives.stream().allMatch(lets("skip", false))
        && directives.stream().allMatch(lets("include", true));
  }

  private Predicate<Directive> lets(String name, boolean through) {
    return directive ->
        !directive.getName().equals(name)
            || directive.getArgument("if") == null
            || Boolean.valueOf(through)
                .equals(Arguments.value(directive.getArgument("if").getValue(), variables));
  }
}
