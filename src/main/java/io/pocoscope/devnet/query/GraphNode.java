package io.pocoscope.devnet.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import io.pocoscope.devnet.history.History;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers queries as graph-node does, errors included: they are answers too. */
public final class GraphNode {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final History history;
  private final Introspection introspection;

  public GraphNode(History history) {
    this.history = history;
    this.introspection = new Introspection(history.schema());
  }

  public History history() {
    return history;
  }

  /**
   * The answer to a query.
   *
   * @param query the text
   * @param operationName which operation of several; empty where there is one
   * @param variables an object, or nothing
   */
  public ObjectNode answer(String query, String operationName, JsonNode variables) {
    ObjectNode answer = JSON.objectNode();
    try {
      answer.set("data", data(query, operationName, variables));
    } catch (QueryError error) {
      answer.set("errors", errors(error));
    }
    return answer;
  }

  /** An answer that is an error. */
  public static ObjectNode error(String message) {
    ObjectNode answer = JSON.objectNode();
    answer.set("errors", errors(new QueryError(message)));
    return answer;
  }

  private JsonNode data(String query, String operationName, JsonNode variables) {
    Document document = parse(query);
    OperationDefinition operation = operation(document, operationName);
    Map<String, Object> given = Variables.of(operation, variables);
    if (Introspection.isAskedFor(document)) {
      return MAPPER.valueToTree(introspection.answer(query, operationName));
    }
    Map<String, FragmentDefinition> fragments =
        document.getDefinitionsOfType(FragmentDefinition.class).stream()
            .collect(Collectors.toMap(FragmentDefinition::getName, fragment -> fragment));
    Selections selections = new Selections(history.schema(), fragments, given);
    new Validation(history.schema(), selections).requireRoots(operation.getSelectionSet());
    return new Execution(history, selections, given).roots(operation.getSelectionSet());
  }

  private static Document parse(String query) {
    try {
      return new Parser().parseDocument(query);
    } catch (InvalidSyntaxException invalid) {
      throw SyntaxErrors.of(query, invalid);
    }
  }

  private static OperationDefinition operation(Document document, String name) {
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

  private static ArrayNode errors(QueryError error) {
    ArrayNode errors = JSON.arrayNode();
    ObjectNode object = errors.addObject();
    error
        .location()
        .ifPresent(
            location ->
                object
                    .putArray("locations")
                    .addObject()
                    .put("line", location.getLine())
                    .put("column", location.getColumn()));
    object.put("message", error.getMessage());
    return errors;
  }
}
