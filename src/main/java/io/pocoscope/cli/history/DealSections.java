package io.pocoscope.cli.history;

import io.pocoscope.casefile.DealFile;
import io.pocoscope.result.column.Facts;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.RlcText;
import io.pocoscope.result.column.Rows;
import io.pocoscope.result.column.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A deal's case, laid out for the printer. */
final class DealSections {
  private DealSections() {}

  static List<Section> of(DealFile file) {
    return List.of(
        new Section("deal", "Deal", Facts.result(terms(file))),
        CaseSections.parties(file.parties()),
        slots(file.slots()),
        CaseSections.money(file.money()));
  }

  private static Map<String, Object> terms(DealFile file) {
    DealFile.Terms terms = file.terms();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("deal", file.deal());
    facts.put("start", terms.start().orElse(null));
    facts.put("transaction", terms.transaction().orElse(null));
    facts.put("category", terms.category().orElse(null));
    facts.put("work_clock_seconds", terms.clock().orElse(null));
    facts.put("trust", terms.trust().orElse(null));
    facts.put("tee", terms.tee().orElse(null));
    facts.put("slots", terms.size().orElse(null));
    facts.put("rlc_a_slot", terms.price().map(RlcText::exact).orElse(null));
    facts.put("worker_stake_rlc", terms.workerStake().map(RlcText::exact).orElse(null));
    return facts;
  }

  private static Section slots(List<DealFile.SlotLine> slots) {
    return CaseSections.rows(
        "slots",
        "Slots",
        List.of(
            ResultColumn.number("index"),
            ResultColumn.text("slot"),
            ResultColumn.text("outcome"),
            ResultColumn.text("cause"),
            ResultColumn.text("failed_at").headed("failed at")),
        slots,
        slot -> Rows.of(slot.index(), slot.slot(), slot.outcome(), slot.cause(), slot.failedAt()));
  }
}
