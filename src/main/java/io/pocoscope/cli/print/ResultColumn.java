package io.pocoscope.cli.print;

/**
 * A column of a result.
 *
 * @param key its name in JSON and CSV; empty where only tables show it
 * @param header its heading in tables, a line or two; empty where only JSON and CSV have it
 * @param style how its values are shown in tables
 */
public record ResultColumn(String key, String header, Style style) {

  /** How values are shown. */
  public enum Style {
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

  public static ResultColumn text(String key) {
    return new ResultColumn(key, key, Style.TEXT);
  }

  public static ResultColumn prose(String key) {
    return new ResultColumn(key, key, Style.PROSE);
  }

  public static ResultColumn number(String key) {
    return new ResultColumn(key, key, Style.NUMBER);
  }

  /** The same column under another heading in tables. */
  public ResultColumn headed(String otherHeader) {
    return new ResultColumn(key, otherHeader, style);
  }

  /** A column that only JSON and CSV have. */
  public static ResultColumn forMachines(String key) {
    return new ResultColumn(key, "", Style.NUMBER);
  }

  /** A column of text that only JSON and CSV have. */
  public static ResultColumn textForMachines(String key) {
    return new ResultColumn(key, "", Style.TEXT);
  }

  /** A column that only tables have. */
  public static ResultColumn forPeople(String header) {
    return new ResultColumn("", header, Style.NUMBER);
  }

  public boolean isText() {
    return style == Style.TEXT || style == Style.NAME || style == Style.PROSE;
  }

  public boolean inTables() {
    return !header.isEmpty();
  }

  public boolean inData() {
    return !key.isEmpty();
  }
}
