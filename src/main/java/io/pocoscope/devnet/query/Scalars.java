package io.pocoscope.devnet.query;

import io.pocoscope.devnet.schema.Field;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;

/** Values of filters, as the values that entities hold; and how two such values compare. */
final class Scalars {
  private Scalars() {}

  /**
   * A value of a filter, in the type of the field that it is compared with.
   *
   * @throws NumberFormatException where it is no number and has to be one
   * @throws ClassCastException where it is of another kind
   */
  static Object coerce(Field field, Object value) {
    if (value == null) {
      return null;
    }
    if (field.kind() == Field.Kind.ENUM) {
      return value instanceof EnumName name ? name.name() : (String) value;
    }
    if (field.kind().relation()) {
      return (String) value;
    }
    return switch (field.type()) {
      case "BigInt" -> value instanceof BigInteger ? value : new BigInteger((String) value);
      case "BigDecimal" -> new BigDecimal(value.toString());
      case "Int" -> ((BigInteger) value).intValueExact();
      case "Boolean" -> (Boolean) value;
      // Bytes have no case.
      case "Bytes" -> ((String) value).toLowerCase(Locale.ROOT);
      default -> (String) value;
    };
  }

  /** Whether bytes contain other bytes; both in hex, where half a byte is no match. */
  static boolean bytesContain(String held, String asked) {
    String all = held.substring(2);
    String part = asked.startsWith("0x") ? asked.substring(2) : asked;
    int at = all.indexOf(part);
    while (at >= 0 && at % 2 == 1) {
      at = all.indexOf(part, at + 1);
    }
    return at >= 0;
  }

  /** The order of two values of one field. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  static int compare(Object one, Object other) {
    return ((Comparable) one).compareTo(other);
  }
}
