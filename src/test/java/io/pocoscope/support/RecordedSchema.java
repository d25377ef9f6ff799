package io.pocoscope.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import graphql.GraphQL;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** What the recorded subgraph tells of its schema, less what an older one lacks. */
final class RecordedSchema {
  private static final GraphQLSchema SCHEMA = schema();
  private static final JsonNode WHOLE = introspected();

  private RecordedSchema() {}

  /** The answer to our introspection. */
  static JsonNode without(Set<String> lacking) {
    JsonNode answer = WHOLE.deepCopy();
    for (JsonNode type : answer.path("data").path("__schema").path("types")) {
      var fields = type.path("fields").elements();
      while (fields.hasNext()) {
        String field = fields.next().path("name").asText();
        if (lacking.contains(type.path("name").asText() + "." + field)) {
          fields.remove();
        }
      }
    }
    return answer;
  }

  /** Takes out of a row of a collection what is not there. */
  static void stripRow(Set<String> lacking, String collection, JsonNode row) {
    GraphQLFieldDefinition root = SCHEMA.getQueryType().getFieldDefinition(collection);
    strip(lacking, ((GraphQLObjectType) GraphQLTypeUtil.unwrapAll(root.getType())).getName(), row);
  }

  static void strip(Set<String> lacking, String type, JsonNode object) {
    for (String field : lacking) {
      if (field.startsWith(type + ".")) {
        ((ObjectNode) object).remove(field.substring(type.length() + 1));
      }
    }
  }

  /** The first field in a query that is not there. */
  static Optional<String> firstOf(Set<String> lacking, String query) {
    if (lacking.isEmpty()) {
      return Optional.empty();
    }
    OperationDefinition operation =
        Parser.parse(query).getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
    return firstOf(lacking, SCHEMA.getQueryType(), operation.getSelectionSet());
  }

  private static Optional<String> firstOf(
      Set<String> lacking, GraphQLObjectType type, SelectionSet set) {
    for (Selection<?> selection : set.getSelections()) {
      Field field = (Field) selection;
      String name = type.getName() + "." + field.getName();
      if (lacking.contains(name)) {
        return Optional.of(name);
      }
      GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
      if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLObjectType inner) {
        Optional<String> below = firstOf(lacking, inner, field.getSelectionSet());
        if (below.isPresent()) {
          return below;
        }
      }
    }
    return Optional.empty();
  }

  private static JsonNode introspected() {
    String question =
        "{ __schema { queryType { name } types { name fields(includeDeprecated: true) { name } } } }";
    return new ObjectMapper()
        .valueToTree(GraphQL.newGraphQL(SCHEMA).build().execute(question).toSpecification());
  }

  private static GraphQLSchema schema() {
    String resource = "/io/pocoscope/devnet/schema/poco.graphqls";
    try (InputStream text = RecordedSchema.class.getResourceAsStream(resource)) {
      return UnExecutableSchemaGenerator.makeUnExecutableSchema(
          new SchemaParser().parse(new String(text.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
