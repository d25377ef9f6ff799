package io.pocoscope.subgraph;

import java.util.List;

/** A value that is not of the type that the schema gives its field. */
final class UnreadableValue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableValue(List<?> path, String text) {
    super("'%s' at %s".formatted(ServerText.oneLine(text), JsonPath.of(path)));
  }
}
