package io.pocoscope.devnet.history;

import io.pocoscope.devnet.history.WrittenBlock.Writing;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.regex.Pattern;

/**
 * What a block wrote, as a block of another number writes it. Only an event leads to a transaction,
 * and nothing to an event, so that the names that change are known within the block.
 */
final class Rewriting {
  private static final Pattern EVENT = Pattern.compile("\\d+-\\d+");
  private static final String TRANSACTION = "Transaction";
  private static final String BLOCK_NUMBER = "blockNumber";

  private final WrittenBlock block;
  private final long number;
  private final Map<String, String> renamed = new HashMap<>();

  /**
   * Plans it.
   *
   * @param number of the block that is to write it
   * @param branch the name of its branch
   * @param reversed whether its logs come in the reverse order
   */
  Rewriting(WrittenBlock block, long number, String branch, boolean reversed) {
    this.block = block;
    this.number = number;
    LongUnaryOperator logs = reversed ? reversal(block) : log -> log;
    for (Writing writing : block.writings()) {
      String id = writing.table().id(writing.version());
      if (isTransaction(writing) && block.dropped()) {
        renamed.put(id, BlockHash.ofTransaction(branch, id));
      } else if (EVENT.matcher(id).matches()) {
        renamed.put(id, number + "-" + logs.applyAsLong(log(id)));
      }
    }
  }

  private static LongUnaryOperator reversal(WrittenBlock block) {
    LongSummaryStatistics logs =
        block.writings().stream()
            .map(writing -> writing.table().id(writing.version()))
            .filter(id -> EVENT.matcher(id).matches())
            .mapToLong(Rewriting::log)
            .summaryStatistics();
    return log -> logs.getMin() + logs.getMax() - log;
  }

  private static long log(String eventId) {
    return Long.parseLong(eventId.substring(eventId.indexOf('-') + 1));
  }

  List<Writing> writings() {
    return block.writings().stream()
        .map(writing -> new Writing(writing.table(), rewritten(writing)))
        .toList();
  }

  private Version rewritten(Writing writing) {
    Version version = writing.version().rewritten(number, Version.OPEN, this::renamed);
    return isTransaction(writing)
        ? version.with(writing.table().place(BLOCK_NUMBER), BigInteger.valueOf(number))
        : version;
  }

  private Object renamed(Object value) {
    String name = value instanceof String text ? renamed.get(text) : null;
    return name == null ? value : name;
  }

  private static boolean isTransaction(Writing writing) {
    return writing.table().type().name().equals(TRANSACTION);
  }
}
