package io.pocoscope.cli.game;

import io.pocoscope.cli.option.RationalText;
import io.pocoscope.ruin.Rational;
import io.pocoscope.slashing.BadGame;
import io.pocoscope.slashing.poco.Electorate;
import io.pocoscope.slashing.poco.Kitty;
import io.pocoscope.slashing.poco.PoolTerms;
import io.pocoscope.slashing.poco.Race;
import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** PoCo as deployed: the consensus of one deal, and its pool. */
final class PocoOptions {
  /** What they are called. */
  static final String NAMES =
      "--trust, --scores, --bad-workers, --workers, --failure-rate, --tasks, --worker-stake,"
          + " --scheduler-part and --kitty";

  private static final Rational NRLC_PER_RLC = Rational.of(1_000_000_000, 1);
  private static final int BITS_OF_LONG = 63;

  @Option(names = "--trust", paramLabel = "N", description = "poco: the deal's trust (default: 1).")
  private Long trust;

  @Option(
      names = "--scores",
      paramLabel = "S",
      split = ",",
      description =
          "poco: scores of the workers in the order in which they contribute; the last stands for"
              + " all who follow (default: 0, fresh ones).")
  private List<Long> scores;

  @Option(
      names = "--bad-workers",
      paramLabel = "SHARE",
      converter = RationalText.class,
      description = "poco: share of workers who agree on a wrong result, 0 to 1.")
  private Rational badWorkers;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "poco: how many can contribute to a task (default: 100).")
  private Integer workers;

  @Option(
      names = "--failure-rate",
      paramLabel = "F",
      converter = RationalText.class,
      description = "poco: how often a task fails and is claimed, 0 to 1.")
  private Rational failureRate;

  @Option(names = "--tasks", paramLabel = "N", description = "poco: tasks in a deal (default: 1).")
  private Integer tasks;

  @Option(
      names = "--worker-stake",
      paramLabel = "PERCENT",
      description = "poco: what a worker has at stake, of the price (default: 30).")
  private Integer workerStake;

  @Option(
      names = "--scheduler-part",
      paramLabel = "PERCENT",
      description = "poco: what is the pool owner's, of the price (default: 1).")
  private Integer schedulerPart;

  @Option(
      names = "--kitty",
      paramLabel = "RLC",
      converter = RationalText.class,
      description = "poco: what is in the kitty (default: 0).")
  private Rational kitty;

  /** Whether any of them was given. */
  boolean areGiven() {
    return Stream.of(
            trust,
            scores,
            badWorkers,
            workers,
            failureRate,
            tasks,
            workerStake,
            schedulerPart,
            kitty)
        .anyMatch(Objects::nonNull);
  }

  Electorate electorate() {
    return new Electorate(or(trust, 1L), or(scores, List.of(0L)));
  }

  /** How tasks end where some workers are bad, if it is known how many are. */
  Optional<Race> race() {
    return Optional.ofNullable(badWorkers)
        .map(share -> Race.of(electorate(), share.toDouble(), or(workers, 100)));
  }

  /**
   * How often tasks fail, if that is known.
   *
   * @throws BadGame if it is not from 0 to 1
   */
  OptionalDouble failureRate() {
    if (failureRate == null) {
      return OptionalDouble.empty();
    }
    double rate = failureRate.toDouble();
    if (rate < 0 || rate > 1) {
      throw new BadGame("a failure rate is from 0 to 1, not %s", failureRate);
    }
    return OptionalDouble.of(rate);
  }

  int tasks() {
    int number = or(tasks, 1);
    if (number < 1) {
      throw new BadGame("a deal has at least 1 task, not %d", number);
    }
    return number;
  }

  PoolTerms pool(Rational price) {
    return new PoolTerms(nrlc("--price-c", price), or(workerStake, 30), or(schedulerPart, 1));
  }

  Kitty kitty() {
    return new Kitty(nrlc("--kitty", or(kitty, Rational.ZERO)));
  }

  private static long nrlc(String option, Rational rlc) {
    Rational whole = rlc.times(NRLC_PER_RLC);
    boolean isWhole = whole.denominator().equals(BigInteger.ONE);
    if (!isWhole || whole.numerator().bitLength() > BITS_OF_LONG) {
      throw new BadGame("%s has nine decimals at the most, not %s RLC", option, rlc);
    }
    return whole.numerator().longValueExact();
  }

  private static <T> T or(T given, T otherwise) {
    return given == null ? otherwise : given;
  }
}
