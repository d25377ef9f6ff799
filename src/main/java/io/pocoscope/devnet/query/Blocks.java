package io.pocoscope.devnet.query;

import io.pocoscope.devnet.history.History;
import java.math.BigInteger;
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
      return requireIndexed("number", number);
    }
    if (asked.get("number_gte") instanceof BigInteger number) {
      requireIndexed("number_gte", number);
    }
    return history.head();
  }

  private long ofHash(String hash) {
    return history
        .blockWithHash(hash)
        .orElseThrow(
            () ->
                new QueryError(
                    "Failed to decode `block.hash` value: `no block with that hash found`"));
  }

  private long requireIndexed(String how, BigInteger number) {
    if (number.signum() < 0) {
      throw unavailable(how, "only has data starting at block number 0", number, "not available");
    }
    if (number.compareTo(BigInteger.valueOf(history.head())) > 0) {
      String indexed = "has only indexed up to block number " + history.head();
      throw unavailable(how, indexed, number, "therefore not yet available");
    }
    return number.longValueExact();
  }

  private QueryError unavailable(String how, String what, BigInteger number, String end) {
    String therefore = end.startsWith("not") ? "therefore " + end : end;
    return new QueryError(
        "Failed to decode `block.%s` value: `subgraph %s %s and data for block number %s is %s`"
            .formatted(how, history.deployment(), what, number, therefore));
  }
}
