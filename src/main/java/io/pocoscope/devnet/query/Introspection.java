package io.pocoscope.devnet.query;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.pocoscope.devnet.schema.ApiSchema;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Answers questions about the schema itself; a well-kept engine knows how. */
final class Introspection {
  /** Asked where nothing is, since the engine, unlike graph-node, insists on something. */
  private static final String NOTHING = "nothing_is_asked_here: __typename";

  private final GraphQL engine;

  Introspection(ApiSchema schema) {
    this.engine =
        GraphQL.newGraphQL(UnExecutableSchemaGenerator.makeUnExecutableSchema(schema.definitions()))
            .build();
  }

  /** What a root field gives, in maps and lists. */
  Object answer(Asked root) {
    var result = engine.execute(ExecutionInput.newExecutionInput("{" + text(root) + "}"));
    if (!result.getErrors().isEmpty()) {
      throw new QueryError(result.getErrors().get(0).getMessage());
    }
    Map<String, Object> data = result.getData();
    return withoutNothing(data.get(root.key()));
  }

  private static String text(Asked field) {
    String arguments = arguments(field.arguments());
    String below = field.leaf() ? "" : "{" + below(field.below()) + "}";
    return field.key() + ": " + field.name() + arguments + below;
  }

  private static String below(Selection selection) {
    return selection.isEmpty()
        ? NOTHING
        : selection.types().stream()
            .flatMap(type -> selection.of(type).stream())
            .map(Introspection::text)
            .collect(Collectors.joining(" "));
  }

  private static String arguments(Arguments arguments) {
    return arguments
        .get("name")
        .map(
            name ->
                String.format(
                    Locale.ROOT,
                    "(name: \"%s\")",
                    ((String) name).replaceAll("[\\\\\"\\p{Cntrl}]", " ")))
        .or(
            () ->
                arguments
                    .get("includeDeprecated")
                    .map(each -> String.format(Locale.ROOT, "(includeDeprecated: %s)", each)))
        .orElse("");
  }

  private static Object withoutNothing(Object value) {
    if (value instanceof Map<?, ?> object) {
      Map<String, Object> rest = new TreeMap<>();
      object.forEach((key, one) -> rest.put((String) key, withoutNothing(one)));
      rest.remove("nothing_is_asked_here");
      return rest;
    }
    return value instanceof List<?> list
        ? list.stream().map(Introspection::withoutNothing).collect(Collectors.toList())
        : value;
  }
}
