package io.pocoscope.devnet.query;

import graphql.language.Argument;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The arguments of a field, with the variables put in: text, numbers, names, lists and objects. */
final class Arguments {
  private final Map<String, Object> values = new HashMap<>();

  Arguments(List<Argument> arguments, Map<String, Object> variables) {
    for (Argument argument : arguments) {
      if (isGiven(argument.getValue(), variables)) {
        values.put(argument.getName(), value(argument.getValue(), variables));
      }
    }
  }

  /** An argument that was given and is not null. */
  Optional<Object> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  private static boolean isGiven(Value<?> value, Map<String, Object> variables) {
    return !(value instanceof VariableReference variable)
        || variables.containsKey(variable.getName());
  }

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
      for (ObjectField field : object.getObjectFields()) {
        if (isGiven(field.getValue(), variables)) {
          fields.put(field.getName(), value(field.getValue(), variables));
        }
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
      return number.getValue();
    }
    if (value instanceof FloatValue number) {
      return number.getValue();
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
