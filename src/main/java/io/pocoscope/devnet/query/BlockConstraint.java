package io.pocoscope.devnet.query;

import java.util.Map;
import java.util.Optional;

/**
 * What a {@code block} argument asks for: the head, a block by hash or number, or any that has
 * reached a number.
 *
 * @param hash of a block, in lower case with {@code 0x}
 * @param number of a block
 * @param reached the least number of the head
 */
record BlockConstraint(Optional<String> hash, Optional<Long> number, Optional<Long> reached) {
  private static final BlockConstraint HEAD =
      new BlockConstraint(Optional.empty(), Optional.empty(), Optional.empty());

  static BlockConstraint of(Arguments arguments) {
    return arguments.get("block").map(BlockConstraint::of).orElse(HEAD);
  }

  /** Whether it is the head that is asked for, or the block of a hash, which are told in full. */
  boolean namesNoNumber() {
    return number.isEmpty();
  }

  private static BlockConstraint of(Object block) {
    Map<?, ?> asked = (Map<?, ?>) block;
    if (asked.containsKey("hash")) {
      return new BlockConstraint(Optional.of(hash(asked)), Optional.empty(), Optional.empty());
    }
    if (asked.get("number") instanceof Long number) {
      return new BlockConstraint(Optional.empty(), Optional.of(number), Optional.empty());
    }
    if (!asked.containsKey("number") && asked.get("number_gte") instanceof Long reached) {
      return new BlockConstraint(Optional.empty(), Optional.empty(), Optional.of(reached));
    }
    throw QueryError.invalidArgument("block", asked);
  }

  private static String hash(Map<?, ?> asked) {
    try {
      return HexText.of((String) asked.get("hash"));
    } catch (HexText.NoHex | NullPointerException none) {
      throw QueryError.invalidArgument("block", asked);
    }
  }
}
