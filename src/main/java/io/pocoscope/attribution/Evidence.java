package io.pocoscope.attribution;

import java.util.List;

/**
 * Who took part in which settled slot, and which of these failed. Sparse: the parties of slot
 * {@code t} are {@code parties[starts[t]] … parties[starts[t + 1] - 1]}.
 *
 * @param units who can be told apart
 * @param starts where each slot's parties begin, and where the last one's end
 * @param parties places in {@code units}
 * @param failed whether each slot failed
 * @param sameAccount how often two roles of a slot were one account
 */
@SuppressWarnings("ArrayRecordComponent") // hundreds of megabytes as lists
record Evidence(
    List<Unit> units,
    int[] starts,
    int[] parties,
    boolean[] failed,
    List<SameAccount> sameAccount) {
  int slots() {
    return failed.length;
  }

  int failures() {
    int failures = 0;
    for (boolean it : failed) {
      failures += it ? 1 : 0;
    }
    return failures;
  }
}
