package io.pocoscope.store.answer;

/** A value that no answer of the subgraph could hold, and where it stands. */
final class BadValue extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String place;

  BadValue(String place, String why) {
    super(why);
    this.place = place;
  }

  String place() {
    return place;
  }

  String why() {
    return getMessage();
  }
}
