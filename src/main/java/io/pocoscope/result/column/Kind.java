package io.pocoscope.result.column;

/** What the values of a column are, in every face that a result has. */
public enum Kind {
  TEXT(true),
  /** A list of texts. */
  LIST(true),
  /** A whole number. */
  WHOLE(false),
  NUMBER(false),
  /** A decimal number, to the last digit: money. */
  EXACT(false),
  FLAG(true),
  /** A moment, UTC. */
  TIME(true),
  /** Numbers, flags or text, row by row. */
  ANY(true);

  private final boolean text;

  Kind(boolean text) {
    this.text = text;
  }

  /** Whether it stands at the left of its column. */
  boolean isText() {
    return text;
  }
}
