package io.pocoscope.devnet.query;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which part of a collection: {@code skip} entities are left out, {@code first} are given. */
record Page(int first, int skip) {
  private static final int MOST_FIRST = 1000;
  private static final int MOST_SKIP = 5000;

  static Page of(Arguments arguments) {
    BigInteger first = number(arguments, "first", 100);
    BigInteger skip = number(arguments, "skip", 0);
    if (first.signum() <= 0 || first.compareTo(BigInteger.valueOf(MOST_FIRST)) > 0) {
      throw outside("first", MOST_FIRST, first);
    }
    if (skip.signum() < 0 || skip.compareTo(BigInteger.valueOf(MOST_SKIP)) > 0) {
      throw outside("skip", MOST_SKIP, skip);
    }
    return new Page(first.intValueExact(), skip.intValueExact());
  }

  /** The page's entities, in order. */
  List<Entity> of(Stream<Entity> entities, Ordering ordering, boolean inOrder) {
    Stream<Entity> ordered = inOrder ? entities : ordering.lowest(skip + first, entities);
    return ordered.skip(skip).limit(first).toList();
  }

  private static BigInteger number(Arguments arguments, String name, long otherwise) {
    Object value = arguments.get(name).orElse(BigInteger.valueOf(otherwise));
    if (value instanceof BigInteger number) {
      return number;
    }
    throw QueryError.invalidArgument(name, value);
  }

  private static QueryError outside(String argument, int most, BigInteger given) {
    return new QueryError(
        String.format(
            Locale.ROOT,
            "The `%s` argument must be between 0 and %d, but is %s",
            argument,
            most,
            given));
  }
}
