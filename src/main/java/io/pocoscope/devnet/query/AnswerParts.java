package io.pocoscope.devnet.query;

import java.util.ArrayList;
import java.util.List;

/** An answer that comes in parts: what some of them tell, and why others tell nothing. */
final class AnswerParts {
  private final List<byte[]> data = new ArrayList<>();
  private final List<QueryError> errors = new ArrayList<>();

  /**
   * Adds a part.
   *
   * @param object JSON; counts for nothing where there are errors
   */
  void add(byte[] object, List<QueryError> partErrors) {
    if (partErrors.isEmpty()) {
      data.add(object);
    }
    errors.addAll(partErrors);
  }

  Answer all() {
    return Answer.of(data, errors);
  }
}
