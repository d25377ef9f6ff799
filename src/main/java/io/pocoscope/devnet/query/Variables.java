package io.pocoscope.devnet.query;

import com.fasterxml.jackson.databind.JsonNode;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.language.VariableDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The variables of an operation: what was sent, else their defaults. */
final class Variables {
  private Variables() {}

  static Map<String, Object> of(OperationDefinition operation, JsonNode sent) {
    Map<String, Object> variables = new HashMap<>();
    for (VariableDefinition definition : operation.getVariableDefinitions()) {
      JsonNode value = sent.path(definition.getName());
      if (value.isMissingNode() && definition.getDefaultValue() != null) {
        variables.put(
            definition.getName(), Arguments.value(definition.getDefaultValue(), Map.of()));
      } else if (value.isMissingNode() || value.isNull()) {
        requireOptional(definition);
        if (value.isNull()) {
          variables.put(definition.getName(), null);
        }
      } else {
        variables.put(definition.getName(), coerced(definition, value));
      }
    }
    return variables;
  }

  private static void requireOptional(VariableDefinition definition) {
    if (definition.getType() instanceof NonNullType) {
      throw new QueryError(
          String.format(
              Locale.ROOT, "No value provided for required variable `%s`", definition.getName()),
          definition.getSourceLocation());
    }
  }

  private static Object coerced(VariableDefinition definition, JsonNode value) {
    Object plain = plain(value);
    String type = named(definition.getType());
    boolean list = plain instanceof List<?>;
    if (type.equals("Int") && !list && !value.isIntegralNumber()) {
      throw new QueryError(
          String.format(
              Locale.ROOT,
              "Invalid value provided for argument `%s`: %s",
              definition.getName(),
              RustDebug.of(plain)),
          definition.getSourceLocation());
    }
    return plain;
  }

  private static Object plain(JsonNode value) {
    if (value.isArray()) {
      List<Object> list = new ArrayList<>();
      value.forEach(element -> list.add(plain(element)));
      return list;
    }
    if (value.isObject()) {
      Map<String, Object> object = new TreeMap<>();
      value.properties().forEach(field -> object.put(field.getKey(), plain(field.getValue())));
      return object;
    }
    if (value.isNull()) {
      return null;
    }
    if (value.isBoolean()) {
      return value.asBoolean();
    }
    if (value.isIntegralNumber()) {
      return value.bigIntegerValue();
    }
    return value.isNumber() ? value.decimalValue() : value.asText();
  }

  private static String named(Type<?> type) {
    if (type instanceof NonNullType nonNull) {
      return named(nonNull.getType());
    }
    return type instanceof ListType list ? named(list.getType()) : ((TypeName) type).getName();
  }
}
