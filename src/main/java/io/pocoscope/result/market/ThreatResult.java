package io.pocoscope.result.market;

import io.pocoscope.market.Measure;
import io.pocoscope.market.Threat;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import java.util.Locale;

/** What an attack does, and what it costs: a line to a column for people, schemes side by side. */
public final class ThreatResult {
  private ThreatResult() {}

  public static Result of(Simulated simulated) {
    return SideBySide.of("under attack", it -> it.scheme().title(), columns(), simulated.threats());
  }

  static Columns<Threat> columns() {
    return failures().and(ruined()).and(lost()).and(ratios()).and(remedies());
  }

  private static Columns<Threat> failures() {
    Measure last = Measure.FAILURE_RATE_LAST;
    String without = "_without";
    String held = "target_held";
    return Effect.mean(last.key(), Quantity.SHARE, last.meaning() + ", under attack", Threat::rate)
        .whole()
        .headed(last.title())
        .and(
            Effect.mean(
                    last.key() + without,
                    Quantity.SHARE,
                    last.meaning() + ", without attack",
                    Threat::rateAsleep)
                .whole())
        .headed("  without attack")
        .proportion(
            held, "Runs in which that rate is at most the target, under attack.", Threat::holds)
        .headed("target held")
        .shown(it -> percent(it.holds()))
        .proportion(
            held + without,
            "Runs in which that rate is at most the target, without attack.",
            Threat::holdsAsleep)
        .headed("   without attack")
        .shown(it -> percent(it.holdsAsleep()));
  }

  private static Columns<Threat> ruined() {
    String ruined = "reliable_ruined";
    return Effect.mean(
            ruined,
            Quantity.ASSETS,
            "Reliable assets that have to leave, under attack",
            Threat::ruined)
        .whole()
        .headed("reliable ruined")
        .and(
            Effect.mean(
                    ruined + "_without",
                    Quantity.ASSETS,
                    "Reliable assets that have to leave, without attack",
                    Threat::ruinedAnyway)
                .whole())
        .forMachines()
        .and(Effect.RUINED.whole())
        .headed("by the attack");
  }

  private static Columns<Threat> lost() {
    return Effect.mean(
            "entries", Quantity.ONE, "How often attackers enter, under any name", Threat::entries)
        .whole()
        .and(
            Effect.mean(
                    "attacks",
                    Quantity.TASKS,
                    "Failed tasks that an attacker took part in",
                    Threat::attacks)
                .whole())
        .forMachines()
        .and(Effect.LOST.whole())
        .headed("attackers lose")
        .and(Effect.HARM.whole())
        .headed("others lose");
  }

  private static Columns<Threat> ratios() {
    return Effect.ratio(
            "harm_per_cost",
            Quantity.ONE,
            "What the others lose, to each RLC that the attackers lose",
            Threat::harmPerCost)
        .whole()
        .headed("  per RLC lost")
        .and(Effect.COST.whole())
        .headed("RLC per ruin")
        .and(
            Effect.ratio(
                    "tasks_per_ruin",
                    Quantity.TASKS,
                    "Tasks of the market to each asset ruined by the attack",
                    Threat::tasksPerRuin)
                .whole())
        .headed("tasks per ruin")
        .and(
            Effect.ratio(
                    "attacks_per_ruin",
                    Quantity.TASKS,
                    "Failed tasks with an attacker to each asset ruined by the attack",
                    Threat::attacksPerRuin)
                .whole())
        .headed("attacks per ruin");
  }

  private static Columns<Threat> remedies() {
    return Columns.<Threat>none()
        .number(
            "least_entry_price",
            Quantity.RLC,
            "The price of each entry from which the attack costs more than it gains.",
            Threat::leastEntryPrice)
        .within(Range.NOT_NEGATIVE)
        .headed("entry price >=")
        .shown(it -> StatText.number(it.leastEntryPrice()))
        .number(
            "least_scale",
            Quantity.ONE,
            "By how much stake, penalty and reward together have to grow for the same.",
            Threat::leastScale)
        .within(Range.NOT_NEGATIVE)
        .headed("or all stakes x")
        .shown(it -> StatText.number(it.leastScale()));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }
}
