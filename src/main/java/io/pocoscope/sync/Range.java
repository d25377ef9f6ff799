package io.pocoscope.sync;

import io.pocoscope.store.Table;
import java.util.Optional;

/**
 * A part of a table's ids, and how far it has been pulled.
 *
 * @param table whose ids
 * @param number tells the ranges of a table apart, from 0
 * @param after the ids still to come are above this one
 * @param before and below this one
 * @param fresh whether the table was empty when the run began
 * @param pages pages pulled
 * @param rows rows pulled
 * @param done whether nothing is to come
 */
record Range(
    Table table,
    long number,
    String after,
    Optional<String> before,
    boolean fresh,
    long pages,
    long rows,
    boolean done) {

  static Range whole(Table table, boolean fresh) {
    return new Range(table, 0, "", Optional.empty(), fresh, 0, 0, false);
  }

  /** After a page whose last row has this id. */
  Range advanced(String last, long pageRows, boolean end) {
    return new Range(table, number, last, before, fresh, pages + 1, rows + pageRows, end);
  }

  /** What is left of it below an id that no row has. */
  Range lower(String middle) {
    return new Range(table, number, after, Optional.of(middle), fresh, pages, rows, done);
  }

  /** What it had above that id, as a range of its own. */
  Range upper(String middle, long itsNumber) {
    return new Range(table, itsNumber, middle, before, fresh, 0, 0, false);
  }
}
