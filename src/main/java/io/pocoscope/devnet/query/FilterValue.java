package io.pocoscope.devnet.query;

import static java.util.stream.Collectors.joining;

import io.pocoscope.devnet.schema.Field;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What a filter compares with: the value as it was given, in the field's own type. */
final class FilterValue {
  private FilterValue() {}

  /**
   * The value for a field.
   *
   * @throws QueryError if a text is no number, or no bytes
   */
  static Object of(Field field, Object value) {
    if (value instanceof List<?> list) {
      List<Object> several = new ArrayList<>();
      list.forEach(one -> several.add(of(field, one)));
      return several;
    }
    if (value instanceof EnumName name) {
      return name.name();
    }
    if (value instanceof Long number) {
      return number.intValue();
    }
    if (value instanceof String text) {
      boolean scalar = field.kind() == Field.Kind.SCALAR;
      return scalar ? Scalars.parsed(field.type(), text) : text;
    }
    return value;
  }

  /** Whether some text has the one character that PostgreSQL's have not. */
  static boolean hasNul(Object asked) {
    return asked instanceof String text
        ? text.indexOf('\0') >= 0
        : asked instanceof List<?> list && list.stream().anyMatch(FilterValue::hasNul);
  }

  /** As graph-node writes it in an error. */
  static String shown(Operator operator, Object asked) {
    if (asked instanceof List<?> list) {
      String between = operator.takesList() ? "," : ", ";
      String all = list.stream().map(one -> shown(operator, one)).collect(joining(between));
      return operator.takesList() ? all : "[" + all + "]";
    }
    return asked instanceof BigDecimal number
        ? number.stripTrailingZeros().toPlainString()
        : String.valueOf(asked);
  }
}
