package io.pocoscope.outcome;

import io.pocoscope.store.engine.Engine;

/**
 * Deals that the subgraph shows as zeros, as it does those of PoCo Boost: they have no slots. An
 * endpoint cannot give them, as they lead to no app and no pool: a sync notes them in the table
 * {@code unresolved}. Answers that hold them all the same can be imported.
 */
public final class DealsOfZeros {
  private DealsOfZeros() {}

  /** How many a store has, or has heard of; a data set does not tell what it has only heard of. */
  public static long in(Engine store) {
    String unresolved =
        """
        + (select count(distinct id) from unresolved
           where table_name = 'deal' and field in ('app', 'workerpool')
             and id not in (select id from deal))\
        """;
    return store.queryOne(
        "select (select count(*) from deal where app = zero_address() and workerpool ="
            + " zero_address())"
            + (store.columnsOf("unresolved").isEmpty() ? "" : unresolved),
        row -> row.getLong(1));
  }
}
