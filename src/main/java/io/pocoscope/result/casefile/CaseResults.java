package io.pocoscope.result.casefile;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Described;
import java.util.List;
import java.util.stream.Stream;

/** The results of this room. */
public final class CaseResults {
  private CaseResults() {}

  public static List<Described> all() {
    return Stream.of(ofSlots(), ofDeals(), ofAddresses()).flatMap(List::stream).toList();
  }

  private static List<Described> ofSlots() {
    return List.of(
        part("slot", "What was agreed of a slot, and how it went.", "TASK", SlotTerms.columns()),
        part("judgement", "What became of a slot, and why.", "TASK", SlotSections.judgement()),
        part(
            "parties",
            "Who took part in a slot or a deal, a row to an actor in a role.",
            "TASK, show DEAL",
            PartySection.columns()),
        part("timeline", "What happened, a row to an event.", "TASK", SlotSections.timeline()),
        part(
            "slot_contributions",
            "Workers' parts in a slot, a row to a contribution.",
            "TASK",
            SlotSections.contributions()),
        part(
            "slot_errors",
            "Workers' errors in the place of a slot's results, a row to an error.",
            "TASK",
            SlotSections.errors()),
        part(
            "scheduler_answers",
            "What schedulers say of a slot, a row to a scheduler that was asked.",
            "TASK",
            TestimonySections.answers()),
        part(
            "replicates",
            "What workers were given to do of a slot, by its scheduler, a row to a worker.",
            "TASK",
            TestimonySections.replicates()),
        part(
            "scheduler_timeline",
            "What became of a task at its scheduler, a row to a status.",
            "TASK",
            TestimonySections.timeline()),
        part(
            "slot_money",
            "What a slot did to whose money, a row to an amount.",
            "TASK",
            MoneySection.flowColumns()));
  }

  private static List<Described> ofDeals() {
    return List.of(
        part("deal", "What was agreed in a deal.", "DEAL", DealSections.terms()),
        part("deal_slots", "The slots of a deal, a row to a slot.", "DEAL", DealSections.slots()),
        part(
            "money",
            "What slots did to whose money, a row to a kind and role.",
            "DEAL, show ADDRESS",
            MoneySection.sumColumns()));
  }

  private static List<Described> ofAddresses() {
    return List.of(
        part("address", "Whose case it is.", "ADDRESS", AddressSections.address(true)),
        part(
            "roles",
            "How often an address's slots failed, a row to a role.",
            "ADDRESS",
            RoleColumns.columns()),
        part(
            "address_contributions",
            "What became of a worker's contributions, a row to an outcome.",
            "ADDRESS",
            AddressSections.contributions()),
        part(
            "slashes",
            "When an address was slashed: the ten latest times, the latest first.",
            "ADDRESS",
            AddressSections.slashes()),
        part(
            "address_failures",
            "Which of an address's slots failed: the ten latest, the latest first.",
            "ADDRESS",
            AddressSections.failures()));
  }

  private static Described part(String name, String what, String ofWhat, Columns<?> columns) {
    return new Described(name, what, "show " + ofWhat, columns.are());
  }
}
