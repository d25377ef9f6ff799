package io.pocoscope.devnet.query;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.pocoscope.devnet.schema.ApiSchema;
import java.util.Map;

/** Answers questions about the schema itself; a well-kept engine knows how. */
final class Introspection {
  private final GraphQL engine;

  Introspection(ApiSchema schema) {
    this.engine =
        GraphQL.newGraphQL(UnExecutableSchemaGenerator.makeUnExecutableSchema(schema.definitions()))
            .build();
  }

  static boolean isAskedFor(Document document) {
    return document.getDefinitionsOfType(OperationDefinition.class).stream()
        .flatMap(operation -> operation.getSelectionSet().getSelectionsOfType(Field.class).stream())
        .map(Field::getName)
        .anyMatch(name -> name.equals("__schema") || name.equals("__type"));
  }

  Map<String, Object> answer(String query, String operationName) {
    ExecutionInput.Builder input = ExecutionInput.newExecutionInput(query);
    if (!operationName.isEmpty()) {
      input.operationName(operationName);
    }
    var result = engine.execute(input);
    if (!result.getErrors().isEmpty()) {
      throw new QueryError(result.getErrors().get(0).getMessage());
    }
    return result.getData();
  }
}
