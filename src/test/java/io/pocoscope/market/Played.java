package io.pocoscope.market;

import io.pocoscope.ruin.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Plays markets for tests, and makes small ones. */
final class Played {
  private Played() {}

  static Crew crew(int threads) {
    return new Crew(threads, () -> false, (tasks, left) -> {}, System::nanoTime);
  }

  static Map<Scheme, PlayedCell> all(MarketSettings settings, int runs, long seed) {
    return all(settings, runs, seed, Recording.none());
  }

  static Map<Scheme, PlayedCell> all(
      MarketSettings settings, int runs, long seed, Recording recording) {
    List<Cell> cells =
        Stream.of(Scheme.values()).map(scheme -> new Cell(settings, scheme)).toList();
    return Simulation.play(new Batch(cells, runs, seed), recording, crew(2)).cells().stream()
        .collect(Collectors.toMap(cell -> cell.cell().scheme(), Function.identity()));
  }

  /** One run of a market. */
  static RunResult one(MarketSettings settings, Scheme scheme) {
    return new Play(settings, scheme, 1, 0, new Recording(1, true))
        .through(() -> false)
        .orElseThrow();
  }

  /** A market of so few assets that one can count along: S0 = 3, P = 1, R = 1/4, nobody arrives. */
  static MarketSettings tiny(int k, int tasks, double... rates) {
    List<Double> list = new ArrayList<>();
    for (double rate : rates) {
      list.add(rate);
    }
    return new MarketSettings(
        new Incentives(Rational.of(3, 1), Rational.of(1, 1), Rational.of(1, 4), Rational.of(1, 5)),
        new Population(
            rates.length,
            rates.length,
            0,
            Parties.of(k),
            new ListedRates(list, ListedRates.Order.IN_TURN),
            Combinations.none()),
        tasks,
        1,
        Optional.empty());
  }
}
