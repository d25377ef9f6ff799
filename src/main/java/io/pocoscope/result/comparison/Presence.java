package io.pocoscope.result.comparison;

/** On which sides something is, in a word. */
final class Presence {
  private Presence() {}

  static String of(boolean isNew, boolean isGone) {
    return isNew ? "new" : isGone ? "gone" : "both";
  }
}
