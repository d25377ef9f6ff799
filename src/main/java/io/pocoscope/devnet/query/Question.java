package io.pocoscope.devnet.query;

import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.pocoscope.devnet.schema.ApiSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A query's text, read once however often it is asked.
 *
 * @param document what the text says
 * @param fragments its fragments by name
 * @param introspective whether it asks about the schema itself
 */
record Question(
    Document document, Map<String, FragmentDefinition> fragments, boolean introspective) {

  /**
   * Reads a query.
   *
   * @throws QueryError if that is none
   */
  static Question parse(String query) {
    try {
      Document document = new Parser().parseDocument(query);
      Map<String, FragmentDefinition> fragments =
          document.getDefinitionsOfType(FragmentDefinition.class).stream()
              .collect(
                  Collectors.toMap(
                      FragmentDefinition::getName, fragment -> fragment, (first, same) -> first));
      return new Question(document, fragments, Introspection.isAskedFor(document));
    } catch (InvalidSyntaxException invalid) {
      throw SyntaxErrors.of(query, invalid);
    }
  }

  Selections selections(ApiSchema schema, Map<String, Object> variables) {
    return new Selections(schema, fragments, variables);
  }

  /** The operation of a name, or the only one. */
  OperationDefinition operation(String name) {
    List<OperationDefinition> operations =
        document.getDefinitionsOfType(OperationDefinition.class).stream()
            .filter(operation -> name.isEmpty() || name.equals(operation.getName()))
            .toList();
    if (operations.size() != 1) {
      throw new QueryError(
          name.isEmpty() ? "Operation name required" : "Operation name not found `" + name + "`");
    }
    return switch (operations.get(0).getOperation()) {
      case MUTATION -> throw new QueryError("Not supported: Mutations are not supported");
      case SUBSCRIPTION -> throw new QueryError("Not supported: Subscriptions are not supported");
      case QUERY -> operations.get(0);
    };
  }
}
