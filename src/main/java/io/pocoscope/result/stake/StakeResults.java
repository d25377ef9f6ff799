package io.pocoscope.result.stake;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Described;
import java.util.List;

/** The results of this room. */
public final class StakeResults {
  private StakeResults() {}

  public static List<Described> all() {
    return List.of(
        described(
            "ruin",
            "How likely a stake is to be lost, and when, a row to a rate of failures and stake.",
            "ruin",
            RuinResult.allColumns()),
        described(
            "ruin_grid",
            "How likely stakes are to be lost, a row to a rate of failures; in JSON as ruin.",
            "ruin --grid",
            GridResult.allColumns()),
        described(
            "ruin_curve",
            "Ruin and survival as time goes on, a row to a rate of failures, stake and time.",
            "ruin --curve",
            CurveResult.allColumns()),
        described(
            "ruin_monte_carlo",
            "Exact ruin with played runs beside it, a row to a rate of failures and stake.",
            "ruin --monte-carlo",
            MonteCarloResult.allColumns()),
        described(
            "ruin_accelerated",
            "Ruin under a penalty that grows as the stake is lost, a row to a rate and stake.",
            "ruin --accelerated",
            AcceleratedResult.columns()),
        described(
            "ruin_sought",
            "What keeps ruin rare enough, or which rate of failures does, a row to a question.",
            "ruin --for-ruin",
            SoughtResult.columns()),
        described(
            "ruin_mixed",
            "Ruin at a rate of failures that is not quite known, a row to a stake.",
            "ruin --posterior, ruin --observed, ruin --params",
            MixtureResult.columns()),
        described(
            "ruin_needed",
            "What keeps ruin rare enough at a rate that is not quite known, a row to a question.",
            "ruin --for-ruin with --posterior, --observed or --params",
            NeededResult.columns()),
        described(
            "ruin_by_actor",
            "Each actor's ruin at the rate at which its slots fail, a row to an actor and stake.",
            "ruin --observed --by",
            ActorRuinResult.allColumns()),
        described(
            "ruin_needed_by_actor",
            "The stake that each actor needs for ruin to be rare enough, a row to an actor.",
            "ruin --observed --by --for-ruin",
            ActorNeedResult.allColumns()));
  }

  private static Described described(
      String name, String what, String commands, Columns<?> columns) {
    return new Described(name, what, commands, columns.are());
  }
}
