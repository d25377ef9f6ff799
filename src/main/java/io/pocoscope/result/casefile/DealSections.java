package io.pocoscope.result.casefile;

import io.pocoscope.casefile.DealFile;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Section;
import java.util.List;
import java.util.Optional;

/** A deal's case: its terms, and its slots. */
final class DealSections {
  private DealSections() {}

  static List<Section> of(DealFile file) {
    return List.of(
        new Section("deal", "Deal", terms().object(file)),
        PartySection.of(file.parties()),
        new Section("slots", "Slots", slots().result(file.slots())),
        MoneySection.ofSums(file.money()));
  }

  static Columns<DealFile> terms() {
    return Columns.<DealFile>none()
        .text("deal", Quantity.ID, "The deal.", DealFile::deal)
        .time("start", "When its orders were matched.", it -> it.terms().start())
        .text(
            "transaction",
            Quantity.ID,
            "The transaction in which they were matched.",
            it -> it.terms().transaction())
        .and(AgreedColumns.columns().from(AgreedColumns::of))
        .column(
            "slots", Kind.WHOLE, Quantity.SLOTS, "How many slots it has.", it -> it.terms().size())
        .column(
            "slots_shown",
            Kind.WHOLE,
            Quantity.SLOTS,
            "How many of them are shown: the first 10000 at the most.",
            it -> Optional.of((long) it.slots().size()))
        .headed("slots shown")
        .rlc(
            "rlc_a_slot",
            "The price of one slot: app, dataset and pool together.",
            it -> it.terms().price())
        .rlc(
            "worker_stake_rlc",
            "What each worker locks for a contribution.",
            it -> it.terms().workerStake());
  }

  static Columns<DealFile.SlotLine> slots() {
    return Columns.<DealFile.SlotLine>none()
        .column(
            "index",
            Kind.WHOLE,
            Quantity.ONE,
            "The slot's index in the deal.",
            DealFile.SlotLine::index)
        .text(
            "slot",
            Quantity.ID,
            "The task, or DEAL:INDEX where nobody initialized it.",
            DealFile.SlotLine::slot)
        .text("outcome", Quantity.WORD, "What became of it.", DealFile.SlotLine::outcome)
        .text(
            "cause",
            Quantity.WORD,
            "How far the last round came, of a slot that failed.",
            DealFile.SlotLine::cause)
        .time(
            "failed_at", "Its final deadline, of a slot that failed.", DealFile.SlotLine::failedAt)
        .headed("failed at");
  }
}
