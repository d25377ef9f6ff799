package io.pocoscope.cli.market;

import com.google.errorprone.annotations.FormatMethod;
import io.pocoscope.market.MarketSettings;
import io.pocoscope.market.PlayedCell;
import io.pocoscope.market.Threat;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.StatText;
import java.util.ArrayList;
import java.util.List;

/** What is said below simulated schemes. */
final class SimulationNotes {
  private final List<Remark> notes = new ArrayList<>();

  private SimulationNotes() {}

  static List<Remark> of(
      MarketSettings settings,
      PlayOptions play,
      List<PlayedCell> cells,
      List<Threat> threats,
      Threat.Terms terms) {
    SimulationNotes notes = new SimulationNotes();
    notes.add(
        "simulated: %d runs of %d tasks, seed %d, %.2f s of computing; mean ± standard deviation"
            + " over runs, below it the %.0f %% interval of the mean",
        play.runs(),
        settings.tasks(),
        play.seed(),
        cells.stream().mapToDouble(PlayedCell::seconds).sum(),
        100 * play.level());
    notes.add(
        "an asset is unreliable if it fails more often than F_a* = %.6f; precision: unreliable ones"
            + " of all removed; recall: removed ones of all unreliable; printed, as in the"
            + " published code: TP/(TP + all unreliable), at most .5",
        settings.individualTarget());
    notes.add(
        "failures, last: rate of the last %d tasks; printed, as published: mean of the trailing"
            + " rate over %d tasks, without the last %d; the target is %s",
        settings.window(), settings.window(), settings.window(), settings.incentives().target());
    if (!threats.isEmpty()) {
      notes.add(
          "without attack: the same assets and random numbers, the attackers being what they would"
              + " be without their purpose; reliable ruined: reliable assets that had to leave; by"
              + " the attack: less those without it");
      notes.add(
          "attackers lose: their stakes less what they gained, and entry prices; others lose: what"
              + " the reliable lose more than without attack; a ruined asset is worth %s RLC to the"
              + " attackers (--gain): with such an entry price, or stake, penalty and reward so"
              + " much greater, the attack costs more",
          StatText.number(terms.gain()));
    }
    return notes.notes;
  }

  @FormatMethod
  private void add(String note, Object... values) {
    notes.add(Remark.unnamed(note, values));
  }
}
