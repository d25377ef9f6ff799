package io.pocoscope.cli;

import io.pocoscope.devnet.server.Failing;
import io.pocoscope.devnet.server.Latency;
import io.pocoscope.devnet.server.Misbehaviour;
import io.pocoscope.devnet.server.RateLimit;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a devnet is to misbehave; by default it does not. */
final class MisbehaviourOptions {
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
          "The share of requests that fail, 0 to 1: HTTP 5xx and 429, resets, bodies cut short, HTML, GraphQL errors.")
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
      description = "How often a new block comes, one that writes nothing: 5s.")
  private Optional<Duration> advance = Optional.empty();

  /** What is impossible in them, if something is. */
  Optional<String> wrong() {
    if (!(share >= 0 && share <= 1)) {
      return Optional.of("--fail is 0 to 1");
    }
    if (maxResult < 1 || prune < 0) {
      return Optional.of("--max-result is 1 or more, --prune 0 or more");
    }
    return advance.filter(Duration::isZero).map(never -> "--advance is 1ms or more");
  }

  Misbehaviour misbehaviour() {
    return new Misbehaviour(
        latency, rateLimit, new Failing(share, seed), maxResult, prune, advance);
  }
}
