package io.pocoscope.result.market;

import io.pocoscope.result.column.Described;
import java.util.List;

/** The results of this room. */
public final class MarketResults {
  private static final double LEVEL = .95;

  private MarketResults() {}

  public static List<Described> all() {
    return List.of(
        new Described(
            "simulation",
            "What simulated schemes came to, a row to a scheme and measure.",
            "simulate",
            SimulationResult.columns().are()),
        new Described(
            "simulation_schemes",
            "What simulated schemes came to, in JSON an object to a scheme.",
            "simulate --format json",
            SimulationResult.measured(LEVEL).are()),
        new Described(
            "simulation_differences",
            "Simulated schemes less each other, run by run: a row to a measure and two schemes.",
            "simulate --compare",
            DifferenceResult.columns(LEVEL).are()),
        new Described(
            "simulation_attack",
            "What an attack does and costs, side by side in tables, in JSON an object to a scheme.",
            "simulate --attackers",
            ThreatResult.columns().are()),
        new Described(
            "sweep",
            "What was played at the points of a grid, and what came of it: a row to a point and"
                + " scheme.",
            "simulate --sweep",
            SweepResult.columns()),
        new Described(
            "trajectory",
            "How the failure rate of simulated schemes went, a row to a scheme and point of time.",
            "simulate --trajectory",
            TrajectoryResult.columns().are()),
        new Described(
            "removals",
            "Who had to leave a simulated market, and when: a row to an asset that had to.",
            "simulate --removals",
            RemovalResult.columns().are()),
        new Described(
            "replay",
            "What a replayed history came to, side by side in tables, in JSON an object to a"
                + " scheme.",
            "replay",
            ReplayResult.columns(LEVEL).are()),
        new Described(
            "replay_out",
            "Who would have been out of a replayed history: a row to a scheme and account.",
            "replay",
            OutResult.columns().are()));
  }
}
