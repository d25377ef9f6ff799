package io.pocoscope.report.chapter;

import io.pocoscope.api.StoreStatus;
import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.failure.Counting;
import io.pocoscope.result.failure.EarlyNote;
import io.pocoscope.result.history.CaveatNotes;
import io.pocoscope.store.Meta;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the data is: of which network, up to when, of how many slots, and what is missing. */
final class DataChapter {
  private DataChapter() {}

  static Chapter of(Source source) {
    StoreStatus status = source.poco().status();
    Meta meta = status.meta();
    List<String> points = new ArrayList<>();
    points.add(
        "Network: "
            + meta.network().orElse("unnamed")
            + meta.deployment().map(it -> ", deployment " + it).orElse("")
            + (meta.generated() ? " (made up, of no real market)" : ""));
    points.add(
        meta.blockNumber()
            .map(
                block ->
                    "Synced up to block "
                        + block
                        + meta.blockTime().map(it -> " of " + it).orElse(""))
            .orElse(
                meta.lastImport().isPresent()
                    ? "Imported answers: what is absent may be absent from them alone"
                    : "No sync into this store has come to its end: the history is not there, or"
                        + " not whole"));
    points.add(
        "Slots are judged as of " + meta.now().map(Instant::toString).orElse("no known time"));
    points.add(Say.count(status.slots(), "slot") + span(source).map(it -> ", " + it).orElse(""));
    source
        .asked()
        .inWords()
        .ifPresent(
            words ->
                points.add(
                    String.format(
                        Locale.ROOT,
                        "Looked at: %s: %s",
                        Counting.shown(words),
                        Say.count(source.total().total().slots(), "slot"))));
    if (status.dealsOfUnknownSize() > 0) {
      points.add(
          Say.count(status.dealsOfUnknownSize(), "deal")
              + " of unknown size: slots of theirs that nobody initialized are not counted, and"
              + " would all have failed");
    }
    if (status.dealsOfNobody() > 0) {
      points.add(
          Say.count(status.dealsOfNobody(), "deal")
              + " read as zeros, as those of PoCo Boost do, and are in no count");
    }
    List<Remark> remarks = new ArrayList<>(CaveatNotes.of(source.poco().caveats()));
    EarlyNote.of(source.poco().leftOut(source.filter()).early()).ifPresent(remarks::add);
    return Chapters.DATA.saying(
        List.of(new Block.Points(points), new Block.Remarks(remarks)),
        List.of(source.asked().program() + " status"));
  }

  private static Optional<String> span(Source source) {
    return source
        .poco()
        .query(
            "select min(start_time)::varchar, max(start_time)::varchar from slot",
            rows -> {
              rows.next();
              String first = rows.getString(1);
              String last = rows.getString(2);
              return first == null
                  ? Optional.empty()
                  : Optional.of("of deals from " + day(first) + " to " + day(last));
            });
  }

  private static String day(String timestamp) {
    return timestamp.substring(0, 10);
  }
}
