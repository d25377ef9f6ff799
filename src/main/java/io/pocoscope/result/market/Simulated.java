package io.pocoscope.result.market;

import io.pocoscope.market.MarketSettings;
import io.pocoscope.market.PlayedCell;
import io.pocoscope.market.Threat;
import java.util.List;
import java.util.Optional;

/**
 * A market that was played under some schemes.
 *
 * @param terms what attackers are after
 * @param runs how many were to be played of each scheme
 * @param level confidence of the intervals, in (0, 1)
 * @param cells one to a scheme
 * @param threats what an attack does to each of them; none where there is none
 */
public record Simulated(
    MarketSettings settings,
    Threat.Terms terms,
    int runs,
    long seed,
    double level,
    List<PlayedCell> cells,
    List<Threat> threats) {
  public Simulated {
    cells = List.copyOf(cells);
    threats = List.copyOf(threats);
  }

  Optional<Threat> threat(PlayedCell cell) {
    return threats.stream().filter(it -> it.scheme() == cell.cell().scheme()).findFirst();
  }
}
