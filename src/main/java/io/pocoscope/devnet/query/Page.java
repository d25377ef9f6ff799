package io.pocoscope.devnet.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Which part of a collection: {@code skip} entities are left out, {@code first} are given. */
record Page(int first, int skip) {
  private static final int MOST_FIRST = 1000;
  private static final int MOST_SKIP = 5000;

  static Page of(Arguments arguments) {
    long first = (Long) arguments.get("first").orElse(100L);
    long skip = (Long) arguments.get("skip").orElse(0L);
    if (first <= 0 || first > MOST_FIRST) {
      throw outside("first", MOST_FIRST, first);
    }
    if (skip < 0 || skip > MOST_SKIP) {
      throw outside("skip", MOST_SKIP, skip);
    }
    return new Page((int) first, (int) skip);
  }

  /** The page's entities, in order. */
  List<Entity> of(Stream<Entity> entities, Ordering ordering, boolean inOrder) {
    Stream<Entity> ordered = inOrder ? entities : ordering.lowest(skip + first, entities);
    return ordered.skip(skip).limit(first).toList();
  }

  private static QueryError outside(String argument, int most, long given) {
    return new QueryError(
        String.format(
            Locale.ROOT,
            "The `%s` argument must be between 0 and %d, but is %d",
            argument,
            most,
            given));
  }
}
