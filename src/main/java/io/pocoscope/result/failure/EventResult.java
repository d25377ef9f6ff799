package io.pocoscope.result.failure;

import io.pocoscope.change.KnownEvent;
import io.pocoscope.change.KnownEvents;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Result;

/** What is known to have happened, a row to an event. */
public final class EventResult {
  private EventResult() {}

  public static Result of(KnownEvents events) {
    return columns().result(events.events());
  }

  static Columns<KnownEvent> columns() {
    return Columns.<KnownEvent>none()
        .text(
            "date", Quantity.TIME, "Its day, or its month where no day is known.", KnownEvent::date)
        .text(
            "component",
            Quantity.WORD,
            "What it happened to: worker, scheduler, contract, or a word of the user's.",
            KnownEvent::component)
        .text("name", Quantity.NAME, "What happened.", KnownEvent::name)
        .text("network", Quantity.NAME, "Where; nothing for everywhere.", KnownEvent::network);
  }
}
