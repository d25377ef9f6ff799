package io.pocoscope.devnet.query;

import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.language.VariableDefinition;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.schema.Definitions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The variables of an operation: what was sent, else their defaults. */
final class Variables {
  private final Definitions definitions;
  private final Map<String, Object> sent;
  private final Map<String, Object> variables = new HashMap<>();
  private final List<QueryError> errors = new ArrayList<>();

  private Variables(Definitions definitions, Map<String, Object> sent) {
    this.definitions = definitions;
    this.sent = new HashMap<>(sent);
  }

  /**
   * The variables that an operation declares, in their types.
   *
   * @throws QueryErrors if some are missing or of no type that can be given
   * @throws QueryError at the first that does not fit its type, whatever else is wrong
   */
  static Map<String, Object> of(
      Definitions definitions, OperationDefinition operation, Map<String, Object> sent) {
    Variables all = new Variables(definitions, sent);
    operation.getVariableDefinitions().forEach(all::add);
    QueryErrors.throwIfAny(all.errors);
    return all.variables;
  }

  private void add(VariableDefinition definition) {
    String name = definition.getName();
    SourceLocation at = definition.getSourceLocation();
    if (definitions.input(ApiSchema.named(definition.getType())).isEmpty()) {
      errors.add(
          new QueryError(
              String.format(Locale.ROOT, "Variable `%s` must have an input type", name), at));
      return;
    }
    boolean given = sent.containsKey(name);
    if (!given && definition.getDefaultValue() == null) {
      if (definition.getType() instanceof NonNullType) {
        errors.add(
            new QueryError(
                String.format(Locale.ROOT, "No value provided for required variable `%s`", name),
                at));
      }
      return;
    }
    // A name that is declared twice has its default the second time.
    Object value =
        given ? sent.remove(name) : Literals.value(definition.getDefaultValue(), Map.of());
    variables.put(name, new Coercion(definitions).variable(name, definition.getType(), value, at));
  }
}
