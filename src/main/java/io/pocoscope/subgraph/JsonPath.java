package io.pocoscope.subgraph;

import java.util.List;

/** The place of a value in an answer, for people. */
final class JsonPath {
  private JsonPath() {}

  static String of(List<?> path) {
    StringBuilder text = new StringBuilder();
    for (Object step : path) {
      if (step instanceof Number index) {
        text.append('[').append(index).append(']');
      } else {
        text.append(text.isEmpty() ? "" : ".").append(step);
      }
    }
    return text.toString();
  }
}
