package io.pocoscope.devnet.market.deal;

import io.pocoscope.devnet.market.actor.Actor;
import io.pocoscope.devnet.market.chain.MadeUpHash;
import java.util.List;

/**
 * The files of a bulk deal, which stand off the chain: a node reads them late, or never.
 *
 * @param hash the content's address of the file that lists the slices
 * @param slices one to a slot
 */
record Bulk(String hash, List<Slice> slices) {
  /** No time at all. */
  static final long NEVER = Long.MAX_VALUE;

  private static final int ADDRESS_LENGTH = 52;

  Bulk {
    slices = List.copyOf(slices);
  }

  /**
   * What a slot processes.
   *
   * @param datasets at least one; nothing is paid for them
   * @param arrival when a node has read it, in seconds since 1970; {@link #NEVER} where it cannot
   */
  record Slice(String hash, List<Actor> datasets, long arrival) {
    Slice {
      datasets = List.copyOf(datasets);
    }
  }

  /** An address of the form that a file of this name could have. */
  static String contentAddress(String name) {
    StringBuilder address = new StringBuilder("bafkrei");
    String digits = MadeUpHash.of(name);
    for (int i = 2; i < 2 + ADDRESS_LENGTH; i++) {
      address.append((char) ('a' + Character.digit(digits.charAt(i), 16)));
    }
    return address.toString();
  }
}
