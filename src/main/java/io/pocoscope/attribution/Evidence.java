package io.pocoscope.attribution;

import java.util.Arrays;
import java.util.List;

/**
 * Who took part in which settled slot, which of these failed, and how. Sparse: the parties of slot
 * {@code t} are {@code parties[starts[t]] … parties[starts[t + 1] - 1]}.
 *
 * @param units who can be told apart
 * @param starts where each slot's parties begin, and where the last one's end
 * @param parties places in {@code units}
 * @param symptoms how failed slots look
 * @param looks the place of each slot's symptom; {@link #WELL} where it completed
 * @param named the place of the unit that a second witness names as the one that failed a slot;
 *     {@link #UNNAMED}, or {@link #NONE_OF_THEM} where it names somebody who is no party here
 * @param scales of the trust of each slot, as a symptom has it
 * @param sameAccount how often two roles of a slot were one account
 * @param leftOut settled slots of bulk deals whose datasets are not known
 */
@SuppressWarnings("ArrayRecordComponent") // hundreds of megabytes as lists
record Evidence(
    List<Unit> units,
    int[] starts,
    int[] parties,
    List<Symptom> symptoms,
    int[] looks,
    int[] named,
    int[] scales,
    List<SameAccount> sameAccount,
    long leftOut) {
  static final int WELL = -1;
  static final int UNNAMED = -1;
  static final int NONE_OF_THEM = -2;

  int slots() {
    return looks.length;
  }

  boolean failed(int slot) {
    return looks[slot] != WELL;
  }

  int failures() {
    return (int) Arrays.stream(looks).filter(look -> look != WELL).count();
  }
}
