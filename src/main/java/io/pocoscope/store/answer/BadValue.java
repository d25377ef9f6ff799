package io.pocoscope.store.answer;

/** A value that no answer of the subgraph could hold, and where it stands. */
final class BadValue extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final String LINE = "line ";
  private final String place;

  BadValue(String place, String why) {
    super(why);
    this.place = place;
  }

  /** How places call a line; nothing where it is not known. */
  static String line(int number) {
    return number > 0 ? LINE + number : "";
  }

  /** The same, with the line in which what holds it begins, where none is told yet. */
  BadValue within(String line) {
    return place.contains(LINE) ? this : new BadValue(place + ", " + line, why());
  }

  String place() {
    return place;
  }

  String why() {
    return getMessage();
  }
}
