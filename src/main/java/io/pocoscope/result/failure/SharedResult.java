package io.pocoscope.result.failure;

import io.pocoscope.cause.SharedDigest;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Remarks;
import io.pocoscope.result.column.Result;
import java.util.List;

/** Results that apps of different owners share, a row to each. */
public final class SharedResult {
  private SharedResult() {}

  public static Result of(List<SharedDigest> shared) {
    Remarks notes = new Remarks();
    long slots = shared.stream().mapToLong(SharedDigest::slots).sum();
    if (shared.isEmpty()) {
      notes.note(
          "none_shared",
          "no completed slot has the result of a slot of another owner's app, as far as results are"
              + " known: those of slots with a callback are not");
    } else {
      notes
          .note(
              "shared",
              "%d completed slots have the same result as a slot of another owner's app: an error of"
                  + " some tool, or nothing; they are in no share of failures (--count shared takes"
                  + " them in)",
              slots)
          .with("slots", slots);
    }
    return columns().result(shared).noted(notes.all());
  }

  static Columns<SharedDigest> columns() {
    return Columns.<SharedDigest>none()
        .text("digest", Quantity.ID, "What these slots have for a result.", SharedDigest::digest)
        .flag("nothing", "Whether that is the digest of an empty result.", SharedDigest::nothing)
        .count("slots", Quantity.SLOTS, "Slots that completed with it.", SharedDigest::slots)
        .count("apps", Quantity.ACTORS, "Of how many apps these are.", SharedDigest::apps)
        .count(
            "app_owners",
            Quantity.ACTORS,
            "Of how many owners of apps; 1 where a filter leaves out the others.",
            SharedDigest::appOwners)
        .headed("app\nowners")
        .count(
            "requesters",
            Quantity.ACTORS,
            "Who asked for them, how many.",
            SharedDigest::requesters)
        .headed("re-\nquesters")
        .count("pools", Quantity.ACTORS, "In how many pools.", SharedDigest::pools);
  }
}
