package io.pocoscope.devnet.query;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What a filter's suffix asks of a value. */
enum Operator {
  IS("", "%s = %s"),
  NOT("_not", "%s != %s"),
  GT("_gt", "%s > %s"),
  GTE("_gte", "%s >= %s"),
  LT("_lt", "%s < %s"),
  LTE("_lte", "%s <= %s"),
  IN("_in", "%s in (%s)"),
  NOT_IN("_not_in", "%s not in (%s)"),
  CONTAINS("_contains", "%s ~ *%s*"),
  NOT_CONTAINS("_not_contains", "%s !~ *%s*"),
  CONTAINS_NOCASE("_contains_nocase", "%s ~ *%s*i"),
  NOT_CONTAINS_NOCASE("_not_contains_nocase", "%s !~ *%s*i"),
  STARTS("_starts_with", "%s ~ ^%s*"),
  NOT_STARTS("_not_starts_with", "%s !~ ^%s*"),
  STARTS_NOCASE("_starts_with_nocase", "%s ~ ^%s*i"),
  NOT_STARTS_NOCASE("_not_starts_with_nocase", "%s !~ ^%s*i"),
  ENDS("_ends_with", "%s ~ *%s$"),
  NOT_ENDS("_not_ends_with", "%s !~ *%s$"),
  ENDS_NOCASE("_ends_with_nocase", "%s ~ *%s$i"),
  NOT_ENDS_NOCASE("_not_ends_with_nocase", "%s !~ *%s$i");

  private static final List<Operator> LONGEST_FIRST =
      Arrays.stream(values())
          .sorted(
              Comparator.comparingInt((Operator operator) -> operator.suffix().length()).reversed())
          .toList();

  private final String suffix;
  private final String shown;

  Operator(String suffix, String shown) {
    this.suffix = suffix;
    this.shown = shown;
  }

  /** From the longest suffix to none. */
  static List<Operator> longestFirst() {
    return LONGEST_FIRST;
  }

  String suffix() {
    return suffix;
  }

  /** As graph-node shows a filter in an error. */
  String shown(String field, String value) {
    return String.format(Locale.ROOT, shown, field, value);
  }

  /** Whether it takes a list of values. */
  boolean takesList() {
    return this == IN || this == NOT_IN;
  }

  boolean negated() {
    return suffix.startsWith("_not");
  }

  boolean folded() {
    return suffix.endsWith("_nocase");
  }

  boolean looksWithin() {
    return suffix.contains("_contains");
  }

  /** Whether it looks at the begin or the end of a text. */
  boolean looksAtEnd() {
    return suffix.contains("s_with");
  }

  boolean looksAtBegin() {
    return suffix.contains("_starts_with");
  }
}
