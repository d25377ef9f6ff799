package io.pocoscope.result;

import io.pocoscope.rate.FailureTable;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.failure.FailureResult;
import tech.tablesaw.api.Table;

/**
 * Results as Tablesaw tables, for notebooks: the columns that JSON has, by the same names and in
 * the same order; docs/columns.md says what each means.
 */
public final class Frames {
  private Frames() {}

  /** How often slots or contributions fail, a row to a group. */
  public static Table of(FailureTable table) {
    return of("failures", FailureResult.of(table));
  }

  /**
   * Any result.
   *
   * @return text for words, addresses and lists (their elements with blanks between them), whole
   *     numbers, doubles (money too, in RLC), booleans, moments; missing where there is nothing
   */
  public static Table of(String name, Result result) {
    return FrameColumns.of(name, result);
  }
}
