package io.pocoscope.devnet.query;

import io.pocoscope.devnet.history.History;
import java.math.BigInteger;
import java.util.Locale;
import java.util.Map;

/** Finds the block that a {@code block} argument asks for. */
final class Blocks {
  private final History history;

  Blocks(History history) {
    this.history = history;
  }

  long of(Arguments arguments) {
    Object block = arguments.get("block").orElse(Map.of());
    if (!(block instanceof Map<?, ?> asked)) {
      throw QueryError.invalidArgument("block", block);
    }
    if (asked.get("hash") instanceof String hash) {
      return ofHash(hash);
    }
    if (asked.get("number") instanceof BigInteger number) {
      requireKept(number);
      requireIndexed("number", number);
      return number.longValueExact();
    }
    // The head is never too old, however old the block that it must have reached.
    if (asked.get("number_gte") instanceof BigInteger number) {
      requireIndexed("number_gte", number);
    }
    return history.head();
  }

  private long ofHash(String hash) {
    long block =
        history
            .blockWithHash(hash)
            .orElseThrow(
                () ->
                    new QueryError(
                        "Failed to decode `block.hash` value: `no block with that hash found`"));
    // Dropped blocks' hashes lead to their numbers, whatever is there now.
    requireKept(BigInteger.valueOf(block));
    requireIndexed("number", BigInteger.valueOf(block));
    return block;
  }

  private void requireIndexed(String how, BigInteger number) {
    long head = history.head();
    if (number.compareTo(BigInteger.valueOf(head)) > 0) {
      throw unavailable(
          how, "has only indexed up to block number " + head, number, "not yet available");
    }
  }

  /** Of a hash that leads to a pruned block too, graph-node says that it is about the number. */
  private void requireKept(BigInteger number) {
    long earliest = history.earliest();
    if (number.compareTo(BigInteger.valueOf(earliest)) < 0) {
      throw unavailable(
          "number", "only has data starting at block number " + earliest, number, "not available");
    }
  }

  private QueryError unavailable(String how, String what, BigInteger number, String end) {
    return new QueryError(
        String.format(
            Locale.ROOT,
            "Failed to decode `block.%s` value: `subgraph %s %s and data for block number %s is"
                + " therefore %s`",
            how,
            history.deployment(),
            what,
            number,
            end));
  }
}
