package io.pocoscope.devnet.history;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The branches that a chain has had, for the hashes of their blocks: also of those dropped. */
final class Branches {
  private final String chain;

  /** From which block on the served chain follows which branch. */
  private final TreeMap<Long, Integer> served = new TreeMap<>(Map.of(Long.MIN_VALUE, 0));

  /** The blocks of each branch, from its first to its last. */
  private final Map<Integer, LongRange> extents = new TreeMap<>();

  private record LongRange(long first, long last) {}

  Branches(String chain) {
    this.chain = chain;
  }

  /** How many branches were left. */
  int left() {
    return extents.size();
  }

  /**
   * Leaves the branch for a new one.
   *
   * @param base the last block that stays
   * @param head the last block that was served until now
   */
  void fork(long base, long head) {
    int old = left();
    extents.put(old, new LongRange(served.lastEntry().getKey(), head));
    served.tailMap(base + 1, true).clear();
    served.put(base + 1, old + 1);
  }

  String hashOf(long block) {
    return hashOf(served.floorEntry(block).getValue(), block);
  }

  /** The block of a hash, if it is or was of this chain. */
  Optional<Long> blockWithHash(String hash, long head) {
    return BlockHash.number(hash)
        .filter(block -> (block <= head && hashOf(block).equals(hash)) || wasDropped(block, hash));
  }

  /** The name of the served branch: what comes new on it has hashes of its own. */
  String name() {
    return name(left());
  }

  private boolean wasDropped(long block, String hash) {
    return extents.entrySet().stream()
        .filter(branch -> branch.getValue().first() <= block && block <= branch.getValue().last())
        .anyMatch(branch -> hashOf(branch.getKey(), block).equals(hash));
  }

  private String hashOf(int branch, long block) {
    return BlockHash.of(name(branch), block);
  }

  private String name(int branch) {
    return branch == 0 ? chain : chain + "/" + branch;
  }
}
