package io.pocoscope.offchain;

/** How much of an answer is not as this version knows it. */
final class Oddities {
  private long unknownNames;
  private long unreadableValues;

  /** A status of a name that no known release has. */
  void unknown() {
    unknownNames++;
  }

  /** A value that is of no use. */
  void unreadable() {
    unreadableValues++;
  }

  long unknownNames() {
    return unknownNames;
  }

  long unreadableValues() {
    return unreadableValues;
  }
}
