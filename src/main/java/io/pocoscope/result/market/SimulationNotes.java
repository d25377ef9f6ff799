package io.pocoscope.result.market;

import io.pocoscope.market.MarketSettings;
import io.pocoscope.market.PlayedCell;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import java.util.List;

/** What is said below simulated schemes. */
final class SimulationNotes {
  private final Remarks notes = new Remarks();

  private SimulationNotes() {}

  static List<Remark> of(Simulated simulated) {
    SimulationNotes notes = new SimulationNotes();
    notes.aboutRuns(simulated);
    notes.aboutMeasures(simulated.settings());
    if (!simulated.threats().isEmpty()) {
      notes.aboutAttack(simulated.terms().gain());
    }
    return notes.notes.all();
  }

  private void aboutRuns(Simulated simulated) {
    double seconds = simulated.cells().stream().mapToDouble(PlayedCell::seconds).sum();
    notes.add(
        Remark.note(
                "simulated",
                "simulated: %d runs of %d tasks, seed %d, %.2f s of computing; mean ± standard"
                    + " deviation over runs, below it the %.0f %% interval of the mean",
                simulated.runs(),
                simulated.settings().tasks(),
                simulated.seed(),
                seconds,
                100 * simulated.level())
            .with("runs", simulated.runs())
            .with("tasks", simulated.settings().tasks())
            .with("seed", simulated.seed())
            .with("seconds", seconds)
            .with("level", simulated.level()));
  }

  private void aboutMeasures(MarketSettings settings) {
    notes.add(
        Remark.note(
                "unreliable",
                "an asset is unreliable if it fails more often than F_a* = %.6f; precision:"
                    + " unreliable ones of all removed; recall: removed ones of all unreliable;"
                    + " printed, as in the published code: TP/(TP + all unreliable), at most .5",
                settings.individualTarget())
            .with("individual_target", settings.individualTarget()));
    notes.add(
        Remark.note(
                "failure_rates",
                "failures, last: rate of the last %d tasks; printed, as published: mean of the"
                    + " trailing rate over %d tasks, without the last %d; the target is %s",
                settings.window(),
                settings.window(),
                settings.window(),
                settings.incentives().target())
            .with("window", settings.window())
            .with("target", settings.incentives().target().toDouble()));
  }

  private void aboutAttack(double gain) {
    notes.note(
        "without_attack",
        "without attack: the same assets and random numbers, the attackers being what they would"
            + " be without their purpose; reliable ruined: reliable assets that had to leave; by"
            + " the attack: less those without it");
    notes.add(
        Remark.note(
                "cost_of_attack",
                "attackers lose: their stakes less what they gained, and entry prices; others lose:"
                    + " what the reliable lose more than without attack; a ruined asset is worth %s"
                    + " RLC to the attackers (--gain): with such an entry price, or stake, penalty"
                    + " and reward so much greater, the attack costs more",
                StatText.number(gain))
            .with("gain", gain));
  }
}
