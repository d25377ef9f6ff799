package io.pocoscope.cli.devnet;

import io.pocoscope.devnet.scheduler.SchedulerSettings;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which schedulers are served beside a made-up history; by default none. */
final class SchedulerOptions {
  @Option(
      names = "--schedulers",
      paramLabel = "SHARE",
      arity = "0..1",
      fallbackValue = "1",
      description =
          "Serve the schedulers of this share of the pools (without a share: of all), and Compass,"
              + " which says where they are.")
  private Optional<Double> share = Optional.empty();

  @Option(
      names = "--scheduler-faults",
      paramLabel = "SHARE",
      description =
          "The share of tasks about which schedulers misbehave, 0 to 1: HTTP 404, 429 and 500, HTML,"
              + " late answers, statuses of no release; and one pool's scheduler is gone.")
  private Optional<Double> faults = Optional.empty();

  /** The chain of iExec's own. */
  static final long USUAL_CHAIN = 134;

  @Option(
      names = "--chain-id",
      paramLabel = "N",
      defaultValue = "" + USUAL_CHAIN,
      description = "The chain by which Compass knows the pools (default: ${DEFAULT-VALUE}).")
  private long chainId = USUAL_CHAIN;

  /** Of all pools, none of which misbehaves. */
  static SchedulerOptions ofAll() {
    SchedulerOptions all = new SchedulerOptions();
    all.share = Optional.of(1.);
    return all;
  }

  /** What is wrong with the options, if anything is. */
  Optional<String> wrong() {
    if (share.isPresent() && !(share.get() > 0 && share.get() <= 1)) {
      return Optional.of("--schedulers is above 0, to 1");
    }
    if (faults.isPresent() && !(faults.get() >= 0 && faults.get() <= 1)) {
      return Optional.of("--scheduler-faults is 0 to 1");
    }
    return faults.isPresent() && share.isEmpty()
        ? Optional.of("--scheduler-faults is about schedulers: add --schedulers")
        : Optional.empty();
  }

  boolean asked() {
    return share.isPresent();
  }

  /** The schedulers that were asked for, if any, of a market from a seed. */
  Optional<SchedulerSettings> settings(long seed) {
    return share.map(it -> new SchedulerSettings(it, faults.orElse(0.), seed, chainId));
  }
}
