package io.pocoscope.devnet.market.settings;

/**
 * How many of the deals are of which kind, each in [0, 1].
 *
 * @param tee ask for a trusted execution environment
 * @param dataset have a dataset
 * @param bulk name their datasets in files, none in the deal; together with {@code dataset} at most
 *     1
 * @param callback have a callback
 * @param sponsored somebody else than the requester pays for
 * @param otherBeneficiary are for somebody else than the requester
 * @param selfDealing have a requester that owns the app
 * @param split are followed by another for the same request order
 */
public record Shares(
    double tee,
    double dataset,
    double bulk,
    double callback,
    double sponsored,
    double otherBeneficiary,
    double selfDealing,
    double split) {

  public Shares {
    for (double share :
        new double[] {
          tee,
          dataset,
          bulk,
          callback,
          sponsored,
          otherBeneficiary,
          selfDealing,
          split,
          dataset + bulk
        }) {
      if (!(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException("shares are in [0, 1], not " + share);
      }
    }
  }

  static Shares standard() {
    return new Shares(.3, .3, .04, .1, .1, .1, .4, .08);
  }
}
