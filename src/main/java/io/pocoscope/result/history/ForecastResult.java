package io.pocoscope.result.history;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import io.pocoscope.sync.Forecast;
import java.time.Duration;

/** What a sync would do. */
public final class ForecastResult {
  private static final double MILLIS_PER_SECOND = 1000;

  private ForecastResult() {}

  public static Result of(Forecast forecast) {
    return columns().object(forecast).noted(HeadNotes.of(forecast.head()));
  }

  static Columns<Forecast> columns() {
    return endpoint().and(plan());
  }

  private static Columns<Forecast> endpoint() {
    return Columns.<Forecast>none()
        .text("network", Quantity.NAME, "Whose history it would be.", Forecast::network)
        .text("deployment", Quantity.ID, "Which code indexed it.", Forecast::deployment)
        .column(
            "head",
            Kind.WHOLE,
            Quantity.BLOCKS,
            "The newest block that the endpoint has.",
            it -> it.head().number())
        .time(
            "head_time", "That block's time, where the endpoint tells it.", it -> it.head().time())
        .column(
            "head_age_seconds",
            Kind.WHOLE,
            Quantity.SECONDS,
            "How old that block was when it was asked for; below 0 if clocks differ.",
            it -> it.head().age().map(Duration::toSeconds))
        .flag(
            "head_stands_still",
            "Whether it is so old that the subgraph seems to have stopped.",
            it -> it.head().standsStill())
        .count(
            "head_blocks_back",
            Quantity.BLOCKS,
            "How far it is below the newest block that was seen before.",
            it -> it.head().blocksBack());
  }

  private static Columns<Forecast> plan() {
    return Columns.<Forecast>none()
        .column(
            "block",
            Kind.WHOLE,
            Quantity.BLOCKS,
            "The block as of which everything would be read.",
            Forecast::block)
        .column(
            "since",
            Kind.WHOLE,
            Quantity.BLOCKS,
            "Only what changed from this block on would be asked for; nothing: everything.",
            Forecast::since)
        .flag(
            "resumes",
            "Whether a sync that was broken off would be gone on with.",
            Forecast::resumes)
        .count("rows_about", Quantity.ROWS, "Rows that would come, about.", Forecast::rows)
        .count("pages_about", Quantity.PAGES, "Pages that would come, about.", Forecast::pages)
        .number(
            "seconds_at_least",
            Quantity.SECONDS,
            "How long that would take at the least, as the endpoint answers now.",
            it -> it.time().toMillis() / MILLIS_PER_SECOND)
        .within(Range.NOT_NEGATIVE);
  }
}
