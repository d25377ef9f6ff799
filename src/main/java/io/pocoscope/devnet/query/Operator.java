package io.pocoscope.devnet.query;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/**
 * What a filter's suffix asks of a value. As in SQL, nothing compares with a missing value: neither
 * {@code _gt} nor {@code _not} lets an entity without the value through.
 */
enum Operator {
  IS("", Object::equals),
  NOT("_not", (held, asked) -> !held.equals(asked)),
  GT("_gt", (held, asked) -> Scalars.compare(held, asked) > 0),
  GTE("_gte", (held, asked) -> Scalars.compare(held, asked) >= 0),
  LT("_lt", (held, asked) -> Scalars.compare(held, asked) < 0),
  LTE("_lte", (held, asked) -> Scalars.compare(held, asked) <= 0),
  IN("_in", (held, asked) -> ((List<?>) asked).contains(held)),
  NOT_IN("_not_in", (held, asked) -> !((List<?>) asked).contains(held)),
  CONTAINS("_contains", Operator::contains),
  NOT_CONTAINS("_not_contains", (held, asked) -> !contains(held, asked)),
  CONTAINS_NOCASE("_contains_nocase", (held, asked) -> contains(folded(held), folded(asked))),
  NOT_CONTAINS_NOCASE(
      "_not_contains_nocase", (held, asked) -> !contains(folded(held), folded(asked))),
  STARTS("_starts_with", (held, asked) -> text(held).startsWith(text(asked))),
  NOT_STARTS("_not_starts_with", (held, asked) -> !text(held).startsWith(text(asked))),
  STARTS_NOCASE("_starts_with_nocase", (held, asked) -> lower(held).startsWith(lower(asked))),
  NOT_STARTS_NOCASE(
      "_not_starts_with_nocase", (held, asked) -> !lower(held).startsWith(lower(asked))),
  ENDS("_ends_with", (held, asked) -> text(held).endsWith(text(asked))),
  NOT_ENDS("_not_ends_with", (held, asked) -> !text(held).endsWith(text(asked))),
  ENDS_NOCASE("_ends_with_nocase", (held, asked) -> lower(held).endsWith(lower(asked))),
  NOT_ENDS_NOCASE("_not_ends_with_nocase", (held, asked) -> !lower(held).endsWith(lower(asked)));

  private final String suffix;
  private final BiPredicate<Object, Object> test;

  Operator(String suffix, BiPredicate<Object, Object> test) {
    this.suffix = suffix;
    this.test = test;
  }

  String suffix() {
    return suffix;
  }

  /** Whether it takes a list of values. */
  boolean takesList() {
    return this == IN || this == NOT_IN;
  }

  boolean holds(Object held, Object asked) {
    if (asked == null) {
      return this == IS ? held == null : this == NOT && held != null;
    }
    return held != null && test.test(held, asked);
  }

  private static boolean contains(Object held, Object asked) {
    if (held instanceof List<?> list) {
      return list.containsAll((List<?>) asked);
    }
    return text(held).contains(text(asked));
  }

  private static Object folded(Object value) {
    return value instanceof List<?> list
        ? list.stream().map(Operator::folded).toList()
        : lower(value);
  }

  private static String lower(Object value) {
    return text(value).toLowerCase(Locale.ROOT);
  }

  private static String text(Object value) {
    return value.toString();
  }
}
