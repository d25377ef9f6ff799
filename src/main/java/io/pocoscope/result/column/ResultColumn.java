package io.pocoscope.result.column;

/**
 * What a column of a result is.
 *
 * @param key its name for machines (JSON, CSV, saved tables, frames); empty where only tables show
 *     it
 * @param header its heading in tables, a line or two; empty where only machines have it
 * @param kind what its values are
 * @param unit what they count or measure
 * @param range between which numbers they lie
 * @param meaning one sentence
 * @param style how its values are shown in tables
 * @param named whether its addresses may have names, which then stand in a column behind it
 */
public record ResultColumn(
    String key,
    String header,
    Kind kind,
    Quantity unit,
    Range range,
    String meaning,
    Style style,
    boolean named) {

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

  /** A column of which no more is known than its name, such as one of a user's statement. */
  public static ResultColumn unknown(String key, Kind kind) {
    return new ResultColumn(
        key,
        key,
        kind,
        kind.isText() ? Quantity.WORD : Quantity.ONE,
        Range.ANY,
        "",
        kind.isText() ? Style.TEXT : Style.NUMBER,
        false);
  }

  /** The same column under another heading in tables; none where it is empty. */
  public ResultColumn headed(String otherHeader) {
    return new ResultColumn(key, otherHeader, kind, unit, range, meaning, style, named);
  }

  /** The same column, shown in another way. */
  public ResultColumn styled(Style otherStyle) {
    return new ResultColumn(key, header, kind, unit, range, meaning, otherStyle, named);
  }

  /** The same column, whose values lie within bounds. */
  public ResultColumn within(Range otherRange) {
    return new ResultColumn(key, header, kind, unit, otherRange, meaning, style, named);
  }

  /** The same column of addresses, which may have names. */
  public ResultColumn withNames() {
    return new ResultColumn(key, header, kind, unit, range, meaning, style, true);
  }

  /** The column of names that stands behind it. */
  public ResultColumn ofNames(String otherHeader) {
    return new ResultColumn(
        key + "_name",
        otherHeader,
        kind,
        Quantity.NAME,
        Range.ANY,
        "What the owner calls " + key + ".",
        Style.NAME,
        false);
  }

  /** A column that only tables have. */
  static ResultColumn forPeople(String header) {
    return unknown("", Kind.NUMBER).headed(header);
  }

  /** The heading in one line. */
  public String heading() {
    return header.replace("-\n", "").replace('\n', ' ');
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
