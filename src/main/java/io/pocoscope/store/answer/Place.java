package io.pocoscope.store.answer;

import java.util.Locale;

/**
 * Where something stands in a file.
 *
 * @param path as one would write it, such as {@code data.tasks[3]}; empty for the file itself
 * @param name the same without the places in lists, such as {@code data.tasks}
 * @param isItem whether it is an element of a list
 */
record Place(String path, String name, boolean isItem) {
  static final Place TOP = new Place("", "", false);

  private static final String THE_FILE = "the list";

  Place field(String field) {
    String own = Quote.name(field);
    return name.isEmpty()
        ? new Place(own, own, false)
        : new Place(path + "." + own, name + "." + own, false);
  }

  Place item(int index) {
    return new Place(path + "[" + index + "]", name, true);
  }

  @Override
  public String name() {
    return name.isEmpty() ? THE_FILE : name;
  }

  /** The place of what is a row. */
  String row() {
    return path.isEmpty() ? "the row" : path.startsWith("[") ? "row " + path : path;
  }

  String at(String line) {
    if (line.isEmpty()) {
      return row();
    }
    return path.isEmpty() ? line : row() + ", " + line;
  }

  /** Whether a list that stands here can only be one of rows. */
  boolean isRows() {
    return name.isEmpty() || name.toLowerCase(Locale.ROOT).endsWith("data");
  }
}
