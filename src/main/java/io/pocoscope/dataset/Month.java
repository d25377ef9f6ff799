package io.pocoscope.dataset;

import java.util.Locale;

/**
 * What the folders of a great table are of: a month to each. Its form, {@code 2021-07}, is text to
 * every reader that guesses types: of {@code 2021-07-01} some make a date, of {@code 202107} a
 * number.
 *
 * @param key the folders' names begin with it: {@code start_month=2021-07}
 * @param of the time whose month it is, in words
 * @param time that time, in SQL
 * @param join what has to be joined to the table for it, in SQL; empty where nothing
 */
record Month(String key, String of, String time, String join) {
  /**
   * Where no time is known, or none in a year of four digits; so Hive, Spark and DuckDB name it,
   * and read nothing there.
   */
  static final String UNKNOWN = "__HIVE_DEFAULT_PARTITION__";

  private static final String START = "start_month";

  static Month ofOwnStart() {
    return new Month(START, "start_time", "start_time", "");
  }

  /** Of a row that has a deal's id. */
  static Month ofDealsStart(String deal) {
    return new Month(
        START,
        "start_time of the deal",
        "started_deal.start_time",
        " left join (select id, start_time from main.deal) started_deal on started_deal.id = "
            + deal);
  }

  /** Of a row that has a slot's id. */
  static Month ofSlotsStart(String slot) {
    return new Month(
        START,
        "start_time of the slot",
        "started_slot.start_time",
        " left join (select slot, start_time from main.slot_fate) started_slot on"
            + " started_slot.slot = "
            + slot);
  }

  /** Of a row that has a time of its own, and no start. */
  static Month ofOwnTime(String column) {
    return new Month("month", column, DataColumn.quoted(column), "");
  }

  /** Whether rows of another table say it. */
  boolean isOfOthers() {
    return !join.isEmpty();
  }

  /** The month of a row, in SQL: {@code 2021-07}. */
  String expression() {
    return String.format(
        Locale.ROOT,
        "case when year(%1$s) between 1000 and 9999 then left(cast(%1$s as varchar), 7) else '%2$s'"
            + " end",
        time,
        UNKNOWN);
  }
}
