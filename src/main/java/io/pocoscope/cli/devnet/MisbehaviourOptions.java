package io.pocoscope.cli.devnet;

import io.pocoscope.cli.option.DurationText;
import io.pocoscope.devnet.server.Failing;
import io.pocoscope.devnet.server.Latency;
import io.pocoscope.devnet.server.Misbehaviour;
import io.pocoscope.devnet.server.RateLimit;
import io.pocoscope.devnet.server.Reorganising;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a devnet is to misbehave; by default it does not. */
final class MisbehaviourOptions {
  /** So that there is something for reorganisations to drop. */
  private static final long HELD_BACK = 100;

  @Option(
      names = "--latency",
      paramLabel = "TIME",
      converter = LatencyText.class,
      description = "A pause before every answer: 50ms, or 50ms±20 (also 50ms+-20) with a spread.")
  private Latency latency = Latency.none();

  @Option(
      names = "--rate-limit",
      paramLabel = "N/s",
      converter = RateLimitText.class,
      description = "How many requests to answer; over it comes HTTP 429 with Retry-After.")
  private RateLimit rateLimit = RateLimit.none();

  @Option(
      names = "--fail",
      paramLabel = "SHARE",
      description =
          "The share of requests that fail, 0 to 1: HTTP 5xx and 429, resets, bodies cut short,"
              + " HTML, GraphQL errors.")
  private double share;

  @Option(
      names = "--fail-seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The seed of the choice which ones fail (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--max-result",
      paramLabel = "BYTES",
      description = "The longest answer; a longer one becomes an error.")
  private long maxResult = Long.MAX_VALUE;

  @Option(
      names = "--prune",
      paramLabel = "BLOCKS",
      description = "How far below the head a block can be asked for.")
  private long prune = Long.MAX_VALUE;

  @Option(
      names = "--advance",
      paramLabel = "TIME",
      converter = DurationText.class,
      description = "How often a new block comes: 5s. It writes nothing, but see --hold-back.")
  private Optional<Duration> advance = Optional.empty();

  @Option(
      names = "--hold-back",
      paramLabel = "BLOCKS",
      description =
          "How many of the last blocks that wrote something come only as the chain advances, one"
              + " with each new block (default: 0; 100 with --reorg-every).")
  private Optional<Long> heldBack = Optional.empty();

  @Option(
      names = "--reorg-every",
      paramLabel = "N",
      description =
          "Reorganise the chain after every N blocks of --advance: the last blocks are dropped;"
              + " some of what they wrote comes back at once, in other blocks and transactions, the"
              + " rest with the blocks to come.")
  private Optional<Long> reorgEvery = Optional.empty();

  @Option(
      names = "--reorg-depth",
      paramLabel = "BLOCKS",
      defaultValue = "3",
      description = "How many blocks a reorganisation drops (default: ${DEFAULT-VALUE}).")
  private long reorgDepth;

  @Option(
      names = "--reorg-seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "The seed of the draw what comes back when (default: ${DEFAULT-VALUE}).")
  private long reorgSeed;

  /** What is impossible in them, if something is. */
  Optional<String> wrong() {
    if (!(share >= 0 && share <= 1)) {
      return Optional.of("--fail is 0 to 1");
    }
    if (maxResult < 1 || prune < 0) {
      return Optional.of("--max-result is 1 or more, --prune 0 or more");
    }
    if (advance.isEmpty() && (reorgEvery.isPresent() || heldBack.isPresent())) {
      return Optional.of("--reorg-every and --hold-back are about new blocks: add --advance 1s");
    }
    if (reorgEvery.orElse(1L) < 1 || reorgDepth < 1 || heldBack.orElse(0L) < 0) {
      return Optional.of("--reorg-every and --reorg-depth are 1 or more, --hold-back 0 or more");
    }
    return advance.filter(Duration::isZero).map(never -> "--advance is 1ms or more");
  }

  Misbehaviour misbehaviour() {
    return new Misbehaviour(
        latency,
        rateLimit,
        new Failing(share, seed),
        maxResult,
        prune,
        advance,
        heldBack.orElse(reorgEvery.isPresent() ? HELD_BACK : 0L),
        reorgEvery.map(every -> new Reorganising(every, reorgDepth, reorgSeed)));
  }
}
