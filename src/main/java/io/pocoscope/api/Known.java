package io.pocoscope.api;

import java.util.function.Supplier;

/**
 * What answers to slow questions are kept in, by whoever asks the same ones again: a server. Its
 * answers are values, which nobody changes.
 */
public interface Known {
  /** Keeps nothing. */
  Known NOTHING =
      new Known() {
        @Override
        public <T> T once(Object question, Supplier<T> finding) {
          return finding.get();
        }
      };

  /**
   * The answer to a question, found if it is not known.
   *
   * @param question equal to another if the answers are of the same type, and equal
   */
  <T> T once(Object question, Supplier<T> finding);
}
