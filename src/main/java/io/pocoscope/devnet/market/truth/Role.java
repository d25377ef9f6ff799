package io.pocoscope.devnet.market.truth;

/** Who may be at fault when a slot fails. */
public enum Role {
  REQUESTER(.15),
  APP(.2),
  DATASET(.1),
  POOL(.3),
  WORKER(.25);

  private final double share;

  Role(double share) {
    this.share = share;
  }

  /** The role's share of the faults of a market. */
  public double share() {
    return share;
  }
}
