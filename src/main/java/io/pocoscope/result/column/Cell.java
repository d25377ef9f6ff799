package io.pocoscope.result.column;

/**
 * A value that people are shown otherwise than machines.
 *
 * @param value for machines, whole; null for nothing
 * @param shown for people
 */
public record Cell(Object value, Object shown) {
  /** What machines are given of what stands in a row. */
  public static Object data(Object inRow) {
    return inRow instanceof Cell cell ? cell.value() : inRow;
  }

  /** What people are shown of what stands in a row. */
  public static Object people(Object inRow) {
    return inRow instanceof Cell cell ? cell.shown() : inRow;
  }
}
