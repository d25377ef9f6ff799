package io.pocoscope.result.column;

/** What a column counts or measures: its unit. */
public enum Quantity {
  /** Words of ours, such as the name of a cause. */
  WORD("word"),
  /** Words of others, such as the name that an owner gives. */
  NAME("name"),
  /** A sentence. */
  SENTENCE("sentence"),
  ADDRESS("address"),
  /** What identifies a deal, a slot, a transaction. */
  ID("identifier"),
  FLAG("true or false"),
  TIME("time, UTC"),
  /** A number without a unit, such as a ratio. */
  ONE("1"),
  /** A proportion, or a probability. */
  SHARE("share of 1"),
  /** The logarithm with base 10 of a probability. */
  LOG10("log10 of a share"),
  /** Rows differ in it: the column {@code unit} says which it is. */
  UNIT_OF_ROW("as the column unit says"),
  RLC("RLC"),
  /** Of an exponent: the inverse of an amount. */
  PER_RLC("1/RLC"),
  SECONDS("s"),
  DAYS("days"),
  SLOTS("slots"),
  CONTRIBUTIONS("contributions"),
  DEALS("deals"),
  CLUSTERS("clusters"),
  ACTORS("actors"),
  DRAWS("draws"),
  RUNS("runs"),
  TASKS("tasks"),
  PARTIES("parties"),
  ACCOUNTS("accounts"),
  /** Of a simulated market. */
  ASSETS("assets"),
  WORKERS("workers"),
  ROUNDS("rounds"),
  /** Of a ruin process: tasks, or time. */
  PERIODS("periods"),
  FAILURES_PER_PERIOD("failures per period"),
  BLOCKS("blocks"),
  ROWS("rows"),
  /** Rows are of different measures. */
  UNIT_OF_MEASURE("that of the measure"),
  PAGES("pages"),
  FILES("files"),
  BYTES("bytes"),
  VALUES("values"),
  COMPARISONS("comparisons"),
  /** How many amounts of money, whatever they are. */
  AMOUNTS("amounts");

  private final String label;

  Quantity(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
