package io.pocoscope.result.casefile;

import io.pocoscope.casefile.SlotFile;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A slot's case: what was agreed, how it is judged, and what happened. */
final class SlotSections {
  private SlotSections() {}

  static List<Section> of(SlotFile file) {
    return Stream.of(
            before(file),
            TestimonySections.of(file.testimony()),
            List.of(MoneySection.of(file.money())))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Section> before(SlotFile file) {
    return List.of(
        new Section("slot", "Slot", SlotTerms.columns().object(file)),
        new Section("judgement", "Judgement", judgement().object(file.judgement())),
        PartySection.of(file.parties()),
        new Section("timeline", "Timeline", timeline().result(file.timeline())),
        new Section("contributions", "Contributions", contributions().result(file.contributions())),
        new Section("errors", "Errors in the place of results", errors().result(file.errors())));
  }

  static Columns<SlotFile.Judgement> judgement() {
    return Columns.<SlotFile.Judgement>none()
        .text("outcome", Quantity.WORD, "What became of the slot.", SlotFile.Judgement::outcome)
        .text("rule", Quantity.SENTENCE, "The rule that says so.", SlotFile.Judgement::rule)
        .text(
            "cause",
            Quantity.WORD,
            "How far the last round came, of a slot that failed.",
            SlotFile.Judgement::cause)
        .text(
            "cause_rule",
            Quantity.SENTENCE,
            "The rule that gives the cause.",
            SlotFile.Judgement::causeRule)
        .text(
            "hidden_cause",
            Quantity.WORD,
            "What the worker's error says that stands in the place of a result; nothing where there is"
                + " none, or nobody can tell.",
            SlotFile.Judgement::hiddenCause)
        .list(
            "parties_left_open",
            Quantity.WORD,
            "The roles that the evidence leaves open.",
            SlotFile.Judgement::open)
        .time(
            "failed_at", "Its final deadline, of a slot that failed.", SlotFile.Judgement::failedAt)
        .list(
            "near_misses",
            Quantity.WORD,
            "What was unusual although it completed: reopened, minority, late_reveal; and"
                + " contribute_and_finalize, which is no fault.",
            SlotFile.Judgement::nearMisses)
        .time("judged_at", "The time for which this holds.", SlotFile.Judgement::judgedAt);
  }

  static Columns<SlotFile.Event> timeline() {
    return Columns.<SlotFile.Event>none()
        .time("at", "When it happened, or when a deadline was.", SlotFile.Event::at)
        .text("event", Quantity.WORD, "What happened, or which deadline.", SlotFile.Event::what)
        .text(
            "actor",
            Quantity.ADDRESS,
            "Whom it concerns: the worker, or the requester of the deal; nothing where the event"
                + " names nobody.",
            SlotFile.Event::actor)
        .withNames()
        .text("detail", Quantity.WORD, "A hash, a score, or the deal.", SlotFile.Event::detail)
        .text(
            "transaction",
            Quantity.ID,
            "The transaction; nothing for a deadline.",
            SlotFile.Event::transaction);
  }

  static Columns<SlotFile.HeldError> errors() {
    return Columns.<SlotFile.HeldError>none()
        .text("cause", Quantity.WORD, "What the error says was wrong.", SlotFile.HeldError::cause)
        .text(
            "worker_era",
            Quantity.WORD,
            "The first release of workers that writes so.",
            SlotFile.HeldError::era)
        .list(
            "parties_left_open",
            Quantity.WORD,
            "The roles that the error leaves open.",
            SlotFile.HeldError::open)
        .text(
            "evidence",
            Quantity.WORD,
            "How it is known: result-digest, as the digest of the result is that of the text, or"
                + " contribution-hash, as what a worker contributed is that of it.",
            SlotFile.HeldError::evidence)
        .flag(
            "is_result",
            "Whether the slot completed with it for its result: a hidden failure.",
            it -> Optional.of(it.result()))
        .text(
            "worker",
            Quantity.ADDRESS,
            "Whose contribution it is, where nobody revealed it.",
            SlotFile.HeldError::worker)
        .withNames()
        .text("text", Quantity.SENTENCE, "All that it holds.", SlotFile.HeldError::text)
        .prose();
  }

  static Columns<SlotFile.ContributionLine> contributions() {
    return Columns.<SlotFile.ContributionLine>none()
        .text("worker", Quantity.ADDRESS, "Who contributed.", SlotFile.ContributionLine::worker)
        .text(
            "outcome",
            Quantity.WORD,
            "What became of the contribution.",
            SlotFile.ContributionLine::outcome)
        .rlc("slashed_rlc", "What the worker lost by it.", it -> Optional.of(it.slash()))
        .headed("slashed RLC")
        .time("contributed_at", "When it was made.", SlotFile.ContributionLine::contributedAt)
        .headed("contributed at")
        .time("revealed_at", "When it was revealed.", SlotFile.ContributionLine::revealedAt)
        .headed("revealed at");
  }
}
