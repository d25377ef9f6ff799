package io.pocoscope.devnet.query;

import graphql.language.Argument;
import graphql.language.Directive;
import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.InputValueDefinition;
import graphql.language.NonNullType;
import graphql.language.SelectionSet;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.schema.Definitions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Works out fragments, variables, directives and the types of arguments, in graph-node's order. */
final class Expansion {
  private final Definitions definitions;
  private final Coercion coercion;
  private final Map<String, FragmentDefinition> fragments;
  private final Map<String, Object> variables;

  private Expansion(
      Definitions definitions,
      Map<String, FragmentDefinition> fragments,
      Map<String, Object> variables) {
    this.definitions = definitions;
    this.coercion = new Coercion(definitions);
    this.fragments = fragments;
    this.variables = variables;
  }

  /**
   * What a validated query asks.
   *
   * @throws QueryErrors at the first field whose arguments do not fit
   */
  static Selection of(
      Definitions definitions,
      Map<String, FragmentDefinition> fragments,
      Map<String, Object> variables,
      SelectionSet roots) {
    return new Expansion(definitions, fragments, variables)
        .expanded(roots, List.of("Query"), "Query");
  }

  private Selection expanded(SelectionSet set, List<String> types, String within) {
    Selection expanded = new Selection(types);
    Set<String> seen = new HashSet<>();
    for (graphql.language.Selection<?> selection : set.getSelections()) {
      if (selection instanceof Field field) {
        field(field, within).ifPresent(expanded::add);
      } else if (selection instanceof InlineFragment inline) {
        if (isWanted(inline.getDirectives())) {
          String type =
              inline.getTypeCondition() == null ? within : inline.getTypeCondition().getName();
          boolean any = inline.getTypeCondition() == null;
          expanded.addAll(
              expanded(inline.getSelectionSet(), any ? types : both(types, type), type));
        }
      } else {
        FragmentDefinition fragment = Question.fragment(fragments, (FragmentSpread) selection);
        // graph-node looks at the directives of a fragment, not at those of its spread.
        if (seen.add(fragment.getName()) && isWanted(fragment.getDirectives())) {
          String type = fragment.getTypeCondition().getName();
          expanded.addAll(expanded(fragment.getSelectionSet(), both(types, type), type));
        }
      }
    }
    return expanded;
  }

  /** At the root graph-node takes a fragment's type for possible, and finds out when it merges. */
  private List<String> both(List<String> types, String condition) {
    List<String> possible = definitions.objects(condition);
    return types.equals(List.of("Query"))
        ? possible
        : types.stream().filter(possible::contains).toList();
  }

  /** Nothing for a field that is skipped, or of whose fields none is asked. */
  private Optional<Asked> field(Field field, String within) {
    if (field.getName().equals("__typename")) {
      return Optional.of(asked(field, Arguments.none(), true, Selection.none()));
    }
    FieldDefinition known = definitions.field(within, field.getName()).orElseThrow();
    if (!isWanted(field.getDirectives())) {
      return Optional.empty();
    }
    Arguments arguments = arguments(known, field.getArguments());
    String type = ApiSchema.named(known.getType());
    boolean leaf = !definitions.hasFields(type);
    if (leaf) {
      return Optional.of(asked(field, arguments, true, Selection.none()));
    }
    if (field.getSelectionSet() == null) {
      return Optional.empty();
    }
    Selection below = expanded(field.getSelectionSet(), definitions.objects(type), type);
    return Optional.of(asked(field, arguments, false, below));
  }

  private static Asked asked(Field field, Arguments arguments, boolean leaf, Selection below) {
    return new Asked(
        field.getResultKey(),
        field.getName(),
        Optional.ofNullable(field.getSourceLocation()),
        arguments,
        leaf,
        below);
  }

  private Arguments arguments(FieldDefinition field, List<Argument> given) {
    Map<String, Object> values = new HashMap<>();
    List<QueryError> errors = new ArrayList<>();
    for (InputValueDefinition definition : field.getInputValueDefinitions()) {
      try {
        argument(definition, given, values);
      } catch (QueryError error) {
        errors.add(error);
      }
    }
    QueryErrors.throwIfAny(errors);
    return new Arguments(values);
  }

  /** Of an argument that is given twice the first counts; those that nobody knows are left out. */
  private void argument(
      InputValueDefinition definition, List<Argument> given, Map<String, Object> values) {
    Optional<Argument> first =
        given.stream()
            .filter(argument -> argument.getName().equals(definition.getName()))
            .findFirst();
    if (first.isEmpty() && definition.getDefaultValue() == null) {
      if (definition.getType() instanceof NonNullType) {
        throw QueryError.missingArgument(definition.getName());
      }
      return;
    }
    Object value =
        first.isPresent()
            ? Literals.value(first.get().getValue(), variables)
            : Literals.value(definition.getDefaultValue(), Map.of());
    values.put(definition.getName(), coercion.argument(definition, value));
  }

  private boolean isWanted(List<Directive> directives) {
    return directives.stream()
        .noneMatch(
            directive ->
                switch (directive.getName()) {
                  case "skip" -> condition(directive);
                  case "include" -> !condition(directive);
                  default -> false;
                });
  }

  /** A directive without a condition holds; one whose condition is no boolean does not. */
  private boolean condition(Directive directive) {
    return directive.getArguments().stream()
        .filter(argument -> argument.getName().equals("if"))
        .findFirst()
        .map(argument -> Boolean.TRUE.equals(Literals.value(argument.getValue(), variables)))
        .orElse(true);
  }
}
