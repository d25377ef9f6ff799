package io.pocoscope.market;

/**
 * What is kept of a run beside its measures.
 *
 * @param every the trajectory after every so many tasks; 0 for none
 * @param removals whether to keep who was removed when
 */
public record Recording(int every, boolean removals) {
  /** Nothing. */
  public static Recording none() {
    return new Recording(0, false);
  }

  int points(int tasks) {
    return every == 0 ? 0 : tasks / every;
  }
}
