package io.pocoscope.devnet.query;

import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What stands in a query's text, with the variables put in, as plain values: {@link String}, {@link
 * Long}, {@link Double}, {@link Boolean}, {@link EnumName}, {@link List}, a {@link Map} in the
 * order of its keys, or null. A variable that nobody declared is null.
 */
final class Literals {
  private Literals() {}

  static Object value(Value<?> value, Map<String, Object> variables) {
    if (value instanceof VariableReference variable) {
      return variables.get(variable.getName());
    }
    if (value instanceof ArrayValue array) {
      List<Object> list = new ArrayList<>();
      array.getValues().forEach(element -> list.add(value(element, variables)));
      return list;
    }
    if (value instanceof ObjectValue object) {
      Map<String, Object> fields = new TreeMap<>();
      // Of a key given twice the last counts; of an argument given twice, the first.
      for (ObjectField field : object.getObjectFields()) {
        fields.put(field.getName(), value(field.getValue(), variables));
      }
      return fields;
    }
    return scalar(value);
  }

  private static Object scalar(Value<?> value) {
    if (value instanceof StringValue text) {
      return text.getValue();
    }
    if (value instanceof IntValue number) {
      return number.getValue().longValueExact();
    }
    if (value instanceof FloatValue number) {
      return number.getValue().doubleValue();
    }
    if (value instanceof BooleanValue flag) {
      return flag.isValue();
    }
    if (value instanceof EnumValue name) {
      return new EnumName(name.getName());
    }
    if (value instanceof NullValue) {
      return null;
    }
    throw new IllegalArgumentException("no value: " + value);
  }
}
