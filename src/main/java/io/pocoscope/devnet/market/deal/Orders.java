package io.pocoscope.devnet.market.deal;

import io.pocoscope.devnet.market.chain.MadeUpHash;

/** The hashes of the orders that a deal matches, beside its request's. */
record Orders(String app, String pool, String dataset) {
  static Orders of(String deal) {
    return new Orders(hash("app", deal), hash("pool", deal), hash("dataset", deal));
  }

  private static String hash(String kind, String deal) {
    return MadeUpHash.of(kind + " order of " + deal);
  }
}
