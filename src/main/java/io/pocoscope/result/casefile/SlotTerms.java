package io.pocoscope.result.casefile;

import io.pocoscope.casefile.SlotFile;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.Quantity;

/** What was agreed of a slot, and how it went. */
final class SlotTerms {
  private SlotTerms() {}

  static Columns<SlotFile> columns() {
    return agreed().and(happened());
  }

  private static Columns<SlotFile> agreed() {
    return Columns.<SlotFile>none()
        .text(
            "slot",
            Quantity.ID,
            "The task, or DEAL:INDEX where nobody initialized it.",
            SlotFile::slot)
        .text("deal", Quantity.ID, "The deal that it is of.", SlotFile::deal)
        .column(
            "index", Kind.WHOLE, Quantity.ONE, "Its index in the deal.", it -> it.terms().index())
        .text(
            "status",
            Quantity.WORD,
            "The task's status, as the subgraph spells it.",
            it -> it.terms().status())
        .and(AgreedColumns.columns().from(AgreedColumns::of))
        .flag(
            "callback", "Whether the result is handed to a contract.", it -> it.terms().callback());
  }

  private static Columns<SlotFile> happened() {
    return Columns.<SlotFile>none()
        .count(
            "rounds",
            Quantity.ROUNDS,
            "How many rounds of contributions there were.",
            it -> it.terms().rounds())
        .count(
            "workers",
            Quantity.WORKERS,
            "How many workers contributed.",
            it -> it.terms().workers())
        .rlc("rlc", "The price: app, dataset and pool together.", it -> it.terms().price())
        .rlc(
            "slashed_rlc",
            "What was slashed: if it completed, the stakes of workers that were not proved; if it"
                + " was claimed, the pool owner's stake, whoever's fault it was; else 0.",
            it -> it.terms().slashed())
        .column(
            "latency_seconds",
            Kind.WHOLE,
            Quantity.SECONDS,
            "From the deal to the last event.",
            it -> it.terms().latency());
  }
}
