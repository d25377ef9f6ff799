package io.pocoscope.cli.history;

import io.pocoscope.casefile.SlotFile;
import io.pocoscope.result.column.Facts;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.RlcText;
import io.pocoscope.result.column.Rows;
import io.pocoscope.result.column.Section;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A slot's case, laid out for the printer. */
final class SlotSections {
  private SlotSections() {}

  static List<Section> of(SlotFile file) {
    return List.of(
        new Section("slot", "Slot", Facts.result(terms(file))),
        new Section("judgement", "Judgement", Facts.result(judgement(file.judgement()))),
        CaseSections.parties(file.parties()),
        timeline(file.timeline()),
        contributions(file.contributions()),
        money(file.money()));
  }

  private static Map<String, Object> terms(SlotFile file) {
    SlotFile.Terms terms = file.terms();
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("slot", file.slot());
    facts.put("deal", file.deal().orElse(null));
    facts.put("index", terms.index().orElse(null));
    facts.put("status", terms.status().orElse(null));
    facts.put("category", terms.category().orElse(null));
    facts.put("work_clock_seconds", terms.clock().orElse(null));
    facts.put("trust", terms.trust().orElse(null));
    facts.put("tee", terms.tee().orElse(null));
    facts.put("callback", terms.callback().orElse(null));
    facts.put("rounds", terms.rounds().orElse(null));
    facts.put("workers", terms.workers().orElse(null));
    facts.put("rlc", terms.price().map(RlcText::exact).orElse(null));
    facts.put("slashed_rlc", terms.slashed().map(RlcText::exact).orElse(null));
    facts.put("latency_seconds", terms.latency().orElse(null));
    return facts;
  }

  private static Map<String, Object> judgement(SlotFile.Judgement judgement) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("outcome", judgement.outcome());
    facts.put("rule", judgement.rule());
    facts.put("cause", judgement.cause().orElse(null));
    facts.put("cause_rule", judgement.causeRule().orElse(null));
    facts.put("parties_left_open", judgement.open());
    facts.put("failed_at", judgement.failedAt().orElse(null));
    facts.put("near_misses", judgement.nearMisses());
    facts.put("judged_at", judgement.judgedAt().orElse(null));
    return facts;
  }

  private static Section timeline(List<SlotFile.Event> events) {
    return CaseSections.rows(
        "timeline",
        "Timeline",
        List.of(
            ResultColumn.text("at"),
            ResultColumn.text("event"),
            ResultColumn.text("actor"),
            ResultColumn.text("detail"),
            ResultColumn.text("transaction")),
        events,
        event ->
            Rows.of(event.at(), event.what(), event.actor(), event.detail(), event.transaction()));
  }

  private static Section contributions(List<SlotFile.ContributionLine> contributions) {
    return CaseSections.rows(
        "contributions",
        "Contributions",
        List.of(
            ResultColumn.text("worker"),
            ResultColumn.text("outcome"),
            ResultColumn.number("slashed_rlc").headed("slashed RLC"),
            ResultColumn.text("contributed_at").headed("contributed at"),
            ResultColumn.text("revealed_at").headed("revealed at")),
        contributions,
        line ->
            Rows.of(
                line.worker(),
                line.outcome(),
                RlcText.exact(line.slash()),
                line.contributedAt(),
                line.revealedAt()));
  }

  private static Section money(List<SlotFile.Flow> flows) {
    return CaseSections.rows(
        "money",
        "Money, RLC (+ came, - left)",
        List.of(
            ResultColumn.text("kind"),
            ResultColumn.text("role"),
            ResultColumn.text("account"),
            ResultColumn.number("rlc")),
        flows,
        // A partial import may not know whose money it was.
        flow ->
            Arrays.asList(flow.kind(), flow.role(), flow.account(), RlcText.exact(flow.nrlc())));
  }
}
