package io.pocoscope.devnet.market.deal;

/** The categories of PoCo: how long a task may take. */
public enum Category {
  XS("0", 300, .4),
  S("1", 1_200, .25),
  M("2", 3_600, .2),
  L("3", 10_800, .1),
  XL("4", 36_000, .05);

  private final String id;
  private final long workClock;
  private final double share;

  Category(String id, long workClock, double share) {
    this.id = id;
    this.workClock = workClock;
    this.share = share;
  }

  /** Seconds of which all deadlines are multiples. */
  public long workClock() {
    return workClock;
  }

  /** The share of deals. */
  double share() {
    return share;
  }

  /** The id in the subgraph: a number from 0 on. */
  public String id() {
    return id;
  }
}
