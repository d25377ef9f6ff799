package io.pocoscope.dataset;

/** What becomes of a data set that is there already. */
public enum Existing {
  /** It stays, and the export is refused. */
  REFUSE,
  /** Another takes its place. */
  REPLACE,
  /** It keeps what has not changed, and gets what has; where there is none, it is written whole. */
  UPDATE
}
