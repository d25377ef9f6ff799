package io.pocoscope.outcome;

import io.pocoscope.store.Store;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Some of a history's deals, with all of their slots, whichever the hashes of their ids make it.
 *
 * @param number which part, from 0
 * @param of how many there are, at least 1
 */
public record HistoryPart(long number, long of) {
  /** Parts of about so many slots; what is judged of all of them is judged of each slot once. */
  static List<HistoryPart> of(Store store, long slotsAtOnce) {
    long slots = store.queryOne(Judging.text("history-size"), row -> row.getLong(1));
    long parts = 1 + slots / slotsAtOnce;
    return LongStream.range(0, parts).mapToObj(part -> new HistoryPart(part, parts)).toList();
  }

  /** A script that says {@code {part}} and {@code {parts}}, of this part. */
  public String in(String script) {
    return script.replace("{parts}", Long.toString(of)).replace("{part}", Long.toString(number));
  }
}
