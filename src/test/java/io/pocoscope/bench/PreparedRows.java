package io.pocoscope.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The rows of one collection: a text with a gap for the id, and how ids are numbered. */
final class PreparedRows {
  static final long FIRST_BLOCK = 100_000_000;
  private static final int BLOCK_DIGITS = 9;
  private static final int PLACE_DIGITS = 12;
  private static final String ADDRESS = "0x" + "1a".repeat(20);
  private static final String HASH = "0x" + "2b".repeat(32);

  private final boolean events;
  private final long rows;
  private final int logIndex;
  private final byte[] text;
  private final int[] gaps;

  /** Rows of hashes, or of events; the id is written into the text where {@code #} stands. */
  private PreparedRows(boolean events, long rows, int logIndex, String text) {
    this.events = events;
    this.rows = rows;
    this.logIndex = logIndex;
    String id = events ? event(0) : hash(0);
    int growth = id.length() - 1;
    int[] signs = text.chars().map(letter -> letter == '#' ? 1 : 0).toArray();
    int[] at = IntStream.range(0, signs.length).filter(i -> signs[i] == 1).toArray();
    this.gaps = IntStream.range(0, at.length).map(i -> at[i] + i * growth).toArray();
    this.text = text.replace("#", id).getBytes(StandardCharsets.UTF_8);
  }

  /** Tasks, contributions and events, so many in all. */
  static Map<String, PreparedRows> ofHistory(long rows) {
    String task =
        "{\"id\":\"#\",\"status\":\"COMPLETED\",\"deal\":{\"id\":\"#\"},\"index\":\"0\",\"requester\":{\"id\":\"%2$s\"},\"consensus\":\"%1$s\",\"resultDigest\":\"%1$s\",\"results\":\"0x7b7d\",\"resultsCallback\":\"0x\",\"contributionDeadline\":1700000000,\"revealDeadline\":\"1700000000\",\"finalDeadline\":\"1700000000\",\"timestamp\":\"1700000000\",\"bulkSlice\":null}";
    String contribution =
        "{\"id\":\"#\",\"status\":\"PROVED\",\"timestamp\":1700000000,\"task\":{\"id\":\"%1$s\"},\"worker\":{\"id\":\"%2$s\"},\"hash\":\"%1$s\",\"seal\":\"%1$s\",\"challenge\":\"%2$s\"}";
    String event =
        "{\"id\":\"#\",\"transaction\":{\"id\":\"%1$s\"},\"timestamp\":\"1700000000\",\"task\":{\"id\":\"%1$s\"},\"workerpool\":{\"id\":\"%2$s\"},\"worker\":{\"id\":\"%2$s\"},\"account\":{\"id\":\"%2$s\"},\"hash\":\"%1$s\",\"digest\":\"%1$s\",\"consensus\":\"%1$s\",\"results\":\"0x7b7d\",\"value\":\"0.125\"}";
    Map<String, PreparedRows> history = new HashMap<>();
    history.put("tasks", new PreparedRows(false, rows / 10, 0, task.formatted(HASH, ADDRESS)));
    history.put(
        "contributions",
        new PreparedRows(false, rows / 5, 0, contribution.formatted(HASH, ADDRESS)));
    int logIndex = 0;
    for (String name :
        new String[] {
          "taskInitializes",
          "taskContributes",
          "taskConsensuses",
          "taskReveals",
          "rewards",
          "seizes",
          "locks"
        }) {
      history.put(
          name, new PreparedRows(true, rows / 10, logIndex++, event.formatted(HASH, ADDRESS)));
    }
    return history;
  }

  void page(JsonNode where, int first, RowSink sink) {
    long from = Math.max(above(where.path("id_gt").asText("")), changedSince(where));
    long end = where.has("id_lt") ? Math.min(rows, above(where.path("id_lt").asText())) : rows;
    for (long number = from; number < Math.min(end, from + first); number++) {
      byte[] id = (events ? event(number) : hash(number)).getBytes(StandardCharsets.UTF_8);
      byte[] row = text.clone();
      for (int gap : gaps) {
        System.arraycopy(id, 0, row, gap, id.length);
      }
      sink.row(row, number == from);
    }
  }

  /** Events tell their block; of the rest nothing has changed of late. */
  private long changedSince(JsonNode where) {
    JsonNode block = where.path("_change_block").path("number_gte");
    if (block.isMissingNode()) {
      return 0;
    }
    return events ? Math.max(0, block.asLong() - FIRST_BLOCK) : rows;
  }

  /** The number of the first row whose id is above a text. */
  private long above(String id) {
    if (id.isEmpty()) {
      return 0;
    }
    if (!events) {
      long place = Long.parseLong(id.substring(2, 2 + PLACE_DIGITS), 16);
      return place / stride() + 1;
    }
    long block = Long.parseLong(id.substring(0, BLOCK_DIGITS));
    int dash = id.indexOf('-');
    boolean below = dash > 0 && Integer.parseInt(id.substring(dash + 1)) < logIndex;
    return Math.max(0, block - FIRST_BLOCK + (below ? 0 : 1));
  }

  private String hash(long number) {
    return String.format(Locale.ROOT, "0x%012x", number * stride()) + "c".repeat(52);
  }

  private String event(long number) {
    return FIRST_BLOCK + number + "-" + logIndex;
  }

  private long stride() {
    return (1L << 48) / rows;
  }

  /** Takes the rows of a page. */
  interface RowSink {
    void row(byte[] row, boolean first);
  }
}
