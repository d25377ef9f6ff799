package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.CategoriesQuery;
import java.math.BigInteger;

/** A class of tasks by their length. The work clock is in seconds. */
public record Category(
    String id, String name, String description, BigInteger workClockTimeRef, BigInteger timestamp)
    implements Entity {

  public static Category of(CategoriesQuery.Category row) {
    return new Category(row.id, row.name, row.description, row.workClockTimeRef, row.timestamp);
  }
}
