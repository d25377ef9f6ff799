package io.pocoscope.subgraph;

import java.util.List;
import java.util.Locale;

/** A value that is not of the type that the schema gives its field. */
final class UnreadableValue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableValue(List<?> path, String text) {
    super(String.format(Locale.ROOT, "'%s' at %s", ServerText.oneLine(text), JsonPath.of(path)));
  }
}
