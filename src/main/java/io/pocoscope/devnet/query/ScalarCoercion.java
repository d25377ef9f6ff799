package io.pocoscope.devnet.query;

import java.util.Set;

/** Which values may stand for a scalar; whether text is a number is seen only in a filter. */
final class ScalarCoercion {
  private static final Set<String> TEXT_ONLY = Set.of("String", "Bytes");
  private static final Set<String> NUMBER_OR_TEXT = Set.of("ID", "BigInt", "Int8", "Timestamp");

  private ScalarCoercion() {}

  /**
   * A value as a scalar.
   *
   * @throws Coercion.Misfit if it is of another kind
   */
  static Object coerced(Object value, String scalar) {
    if (scalar.equals("Boolean") && value instanceof Boolean) {
      return value;
    }
    if (scalar.equals("Int") && value instanceof Long number && number == number.intValue()) {
      return value;
    }
    boolean text = TEXT_ONLY.contains(scalar);
    boolean decimal = scalar.equals("BigDecimal");
    boolean number = decimal || NUMBER_OR_TEXT.contains(scalar);
    if (value instanceof String && (text || number)) {
      return value;
    }
    if (value instanceof Long && number) {
      return value.toString();
    }
    if (value instanceof Double real && decimal) {
      return RustFloat.display(real);
    }
    throw new Coercion.Misfit(value);
  }
}
