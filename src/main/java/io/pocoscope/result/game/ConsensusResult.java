package io.pocoscope.result.game;

import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Range;
import io.pocoscope.result.column.Result;
import io.pocoscope.slashing.poco.Electorate;
import io.pocoscope.slashing.poco.PoolTerms;
import java.math.BigDecimal;
import java.util.Optional;

/** How many must agree on a task's result, and what colluders put at stake: one object. */
final class ConsensusResult {
  private ConsensusResult() {}

  /** Who contributes, and for what price. */
  record Asked(Electorate electorate, PoolTerms pool) {
    int first() {
      return electorate.contributionsNeeded();
    }

    int last() {
      return electorate.colludersAgainst(first() - 1);
    }

    Optional<BigDecimal> stakes(int workers) {
      return Optional.of(
          BigDecimal.valueOf(pool.workerStake()).multiply(BigDecimal.valueOf(workers)));
    }
  }

  static Result of(Electorate electorate, PoolTerms pool) {
    return columns().numbers(new Asked(electorate, pool));
  }

  static Columns<Asked> columns() {
    return electorate().and(colluders());
  }

  private static Columns<Asked> electorate() {
    return Columns.<Asked>none()
        .count("trust", Quantity.ONE, "The deal's trust.", it -> it.electorate().trust())
        .proportion(
            "credibility_needed",
            "How credible a result must be to be the consensus.",
            it -> 1 - 1.0 / it.electorate().trust())
        .inSixDigits()
        .column(
            "weights",
            Kind.ANY,
            Quantity.ONE,
            "Odds that a worker's result is right, in the order in which they contribute.",
            it -> it.electorate().scores().stream().map(Electorate::weight).toList())
        .count(
            "contributions_needed",
            Quantity.CONTRIBUTIONS,
            "Contributions that make a consensus if all agree.",
            Asked::first)
        .rlc("worker_stake_rlc", "What a worker has at stake.", it -> it.stakes(1))
        .within(Range.NOT_NEGATIVE);
  }

  private static Columns<Asked> colluders() {
    return Columns.<Asked>none()
        .count(
            "colluders_first",
            Quantity.WORKERS,
            "Colluders who make a wrong result the consensus if they come first.",
            Asked::first)
        .rlc("colluders_first_stake_rlc", "What they have at stake.", it -> it.stakes(it.first()))
        .within(Range.NOT_NEGATIVE)
        .count(
            "colluders_last",
            Quantity.WORKERS,
            "Colluders who do when the others lack one contribution.",
            Asked::last)
        .rlc("colluders_last_stake_rlc", "What those have at stake.", it -> it.stakes(it.last()))
        .within(Range.NOT_NEGATIVE);
  }
}
