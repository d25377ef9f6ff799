package io.pocoscope.devnet.query;

import io.pocoscope.devnet.schema.Field;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Whether a value is as a filter asks. As in SQL, nothing compares with a missing value: neither
 * {@code _gt} nor {@code _not} lets an entity without the value through.
 */
final class Comparison {
  private Comparison() {}

  /**
   * The test of a field's value.
   *
   * @param asked what it is compared with; null asks whether there is a value at all
   */
  static Predicate<Object> of(Field field, Operator operator, Object asked) {
    if (asked == null) {
      return operator == Operator.IS ? held -> held == null : held -> held != null;
    }
    Predicate<Object> test =
        operator.looksWithin()
            ? within(field, operator, asked)
            : operator.looksAtEnd() ? atEnd(operator, (String) asked) : compared(operator, asked);
    return held -> held != null && test.test(held);
  }

  private static Predicate<Object> compared(Operator operator, Object asked) {
    return switch (operator) {
      case IS -> asked::equals;
      case NOT -> held -> !asked.equals(held);
      case GT -> held -> Scalars.compare(held, asked) > 0;
      case GTE -> held -> Scalars.compare(held, asked) >= 0;
      case LT -> held -> Scalars.compare(held, asked) < 0;
      case LTE -> held -> Scalars.compare(held, asked) <= 0;
      case IN -> held -> ((List<?>) asked).contains(held);
      // In no list is nothing, and not in none neither.
      case NOT_IN -> held -> !((List<?>) asked).isEmpty() && !((List<?>) asked).contains(held);
      default -> throw new IllegalArgumentException(operator.name());
    };
  }

  private static Predicate<Object> within(Field field, Operator operator, Object asked) {
    boolean negated = operator.negated();
    if (asked instanceof List<?> several) {
      // All of them, whatever their case; negated: none of them.
      return negated
          ? held -> Collections.disjoint((List<?>) held, several)
          : held -> ((List<?>) held).containsAll(several);
    }
    if (field.type().equals("Bytes")) {
      return held -> Scalars.bytesContain((String) held, (String) asked) != negated;
    }
    Like like = new Like(Like.containing((String) asked), operator.folded());
    return held -> like.matches((String) held) != negated;
  }

  private static Predicate<Object> atEnd(Operator operator, String asked) {
    String pattern = operator.looksAtBegin() ? asked + "%" : "%" + asked;
    Like like = new Like(pattern, operator.folded());
    return held -> like.matches((String) held) != operator.negated();
  }

  /** A comparison's sign, as it stands in an error about a null. */
  static String sign(Operator operator) {
    return switch (operator) {
      case GT -> ">";
      case GTE -> ">=";
      case LT -> "<";
      case LTE -> "<=";
      default ->
          String.format(Locale.ROOT, " %slike ", sqlWords(operator)).toLowerCase(Locale.ROOT);
    };
  }

  private static String sqlWords(Operator operator) {
    return (operator.negated() ? "not " : "") + (operator.folded() ? "i" : "");
  }
}
