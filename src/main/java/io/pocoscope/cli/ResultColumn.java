package io.pocoscope.cli;

/**
 * A column of a result.
 *
 * @param key its name in JSON and CSV; empty where only tables show it
 * @param header its heading in tables, a line or two; empty where only JSON and CSV have it
 * @param style how its values are shown in tables
 */
record ResultColumn(String key, String header, Style style) {

  /** How values are shown. */
  enum Style {
    /** Cut in tables where it is too long. */
    TEXT,
    /** What an owner calls an address that stands beside it: cut to the room there is. */
    NAME,
    /** Never cut, as it is ours: where a line is full it goes on below. */
    PROSE,
    NUMBER,
    /** A proportion, shown in per cent with one digit. */
    PERCENT
  }

  static ResultColumn text(String key) {
    return new ResultColumn(key, key, Style.TEXT);
  }

  static ResultColumn prose(String key) {
    return new ResultColumn(key, key, Style.PROSE);
  }

  static ResultColumn number(String key) {
    return new ResultColumn(key, key, Style.NUMBER);
  }

  /** The same column under another heading in tables. */
  ResultColumn headed(String otherHeader) {
    return new ResultColumn(key, otherHeader, style);
  }

  /** A column that only JSON and CSV have. */
  static ResultColumn forMachines(String key) {
    return new ResultColumn(key, "", Style.NUMBER);
  }

  /** A column of text that only JSON and CSV have. */
  static ResultColumn textForMachines(String key) {
    return new ResultColumn(key, "", Style.TEXT);
  }

  /** A column that only tables have. */
  static ResultColumn forPeople(String header) {
    return new ResultColumn("", header, Style.NUMBER);
  }

  boolean isText() {
    return style == Style.TEXT || style == Style.NAME || style == Style.PROSE;
  }

  boolean inTables() {
    return !header.isEmpty();
  }

  boolean inData() {
    return !key.isEmpty();
  }
}
