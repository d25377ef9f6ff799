package io.pocoscope.devnet.query;

import graphql.language.EnumTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.SourceLocation;
import graphql.language.Type;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import io.pocoscope.devnet.schema.Definitions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings values into the types that they have to be of: a number for a BigInt becomes text, text
 * for an enum becomes a name of it. A single value does not stand for a list of one.
 */
final class Coercion {
  private final Definitions definitions;

  Coercion(Definitions definitions) {
    this.definitions = definitions;
  }

  /**
   * A value in its type.
   *
   * @throws Misfit if it cannot be brought into that
   */
  Object coerced(Object value, Type<?> type) {
    if (type instanceof NonNullType nonNull) {
      if (value == null) {
        throw new Misfit(null);
      }
      return coerced(value, nonNull.getType());
    }
    if (value == null) {
      return null;
    }
    if (type instanceof ListType list) {
      if (!(value instanceof List<?> values)) {
        throw new Misfit(value);
      }
      List<Object> coerced = new ArrayList<>();
      values.forEach(one -> coerced.add(coerced(one, list.getType())));
      return coerced;
    }
    TypeDefinition<?> named =
        definitions.input(((TypeName) type).getName()).orElseThrow(() -> new Misfit(value));
    if (named instanceof EnumTypeDefinition names) {
      return enumName(value, names);
    }
    return named instanceof InputObjectTypeDefinition object
        ? object(value, object)
        : ScalarCoercion.coerced(value, named.getName());
  }

  /**
   * What becomes of an argument that is given.
   *
   * @throws QueryError if it does not fit
   */
  Object argument(InputValueDefinition definition, Object value) {
    try {
      return coerced(value, definition.getType());
    } catch (Misfit misfit) {
      throw QueryError.invalidArgument(definition.getName(), misfit.value());
    }
  }

  /**
   * What becomes of a variable.
   *
   * @throws QueryError if it does not fit
   */
  Object variable(String name, Type<?> type, Object value, SourceLocation at) {
    try {
      return coerced(value, type);
    } catch (Misfit misfit) {
      throw QueryError.invalidArgument(name, misfit.value(), at);
    }
  }

  private static Object enumName(Object value, EnumTypeDefinition names) {
    String name =
        value instanceof EnumName bare ? bare.name() : value instanceof String text ? text : null;
    if (names.getEnumValueDefinitions().stream().noneMatch(known -> known.getName().equals(name))) {
      throw new Misfit(value);
    }
    return new EnumName(name);
  }

  private Object object(Object value, InputObjectTypeDefinition type) {
    if (!(value instanceof Map<?, ?> given)) {
      throw new Misfit(value);
    }
    Map<String, Object> coerced = new TreeMap<>();
    try {
      given.forEach(
          (key, one) -> {
            InputValueDefinition known =
                type.getInputValueDefinitions().stream()
                    .filter(field -> field.getName().equals(key))
                    .findFirst()
                    .orElseThrow(() -> new Misfit(one));
            coerced.put(known.getName(), coerced(one, known.getType()));
          });
    } catch (Misfit inside) {
      // Of an object the whole is shown, wherever in it the fault is.
      throw new Misfit(value);
    }
    return coerced;
  }

  /** A value that does not fit its type. */
  static final class Misfit extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Object value;

    Misfit(Object value) {
      super("a value that does not fit", null, false, false);
      this.value = value;
    }

    /** What graph-node shows of it. */
    Object value() {
      return value;
    }
  }
}
