package io.pocoscope.devnet.query;

import io.pocoscope.devnet.history.History;
import java.util.Locale;

/** Finds the block that a {@code block} argument asks for. */
final class Blocks {
  private final History history;

  Blocks(History history) {
    this.history = history;
  }

  long of(BlockConstraint asked) {
    if (asked.hash().isPresent()) {
      return ofHash(asked.hash().get());
    }
    if (asked.number().isPresent()) {
      requireKept(asked.number().get());
      requireIndexed("number", asked.number().get());
      return asked.number().get();
    }
    // The head is never too old, however old the block that it must have reached.
    asked.reached().ifPresent(number -> requireIndexed("number_gte", number));
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
    requireKept(block);
    requireIndexed("number", block);
    return block;
  }

  private void requireIndexed(String how, long number) {
    long head = history.head();
    if (number > head) {
      throw unavailable(
          how, "has only indexed up to block number " + head, number, "not yet available");
    }
  }

  /** Of a hash that leads to a pruned block too, graph-node says that it is about the number. */
  private void requireKept(long number) {
    long earliest = history.earliest();
    if (number < earliest) {
      throw unavailable(
          "number", "only has data starting at block number " + earliest, number, "not available");
    }
  }

  private QueryError unavailable(String how, String what, long number, String end) {
    return new QueryError(
        String.format(
            Locale.ROOT,
            "Failed to decode `block.%s` value: `subgraph %s %s and data for block number %d is"
                + " therefore %s`",
            how,
            history.deployment(),
            what,
            number,
            end));
  }
}
