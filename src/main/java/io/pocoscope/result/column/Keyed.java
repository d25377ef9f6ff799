package io.pocoscope.result.column;

import java.util.List;

/** A row of a result by groups. */
public interface Keyed {
  /** Its group's keys, as they are shown: one value for each grouping. */
  List<Object> keys();
}
