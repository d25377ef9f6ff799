package io.pocoscope.cli.devnet;

import io.pocoscope.devnet.market.settings.ActorCounts;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How many take part in a made-up market. */
final class ActorOptions {
  private static final int MOST = 1_000_000;

  @Option(
      names = "--actors",
      paramLabel = "N",
      defaultValue = "105",
      description =
          "About how many in all, of every role in its proportion (default: ${DEFAULT-VALUE}).")
  private int actors;

  @Option(names = "--requesters", paramLabel = "N", description = "So many requesters instead.")
  private Integer requesters;

  @Option(names = "--apps", paramLabel = "N", description = "So many apps instead.")
  private Integer apps;

  @Option(names = "--datasets", paramLabel = "N", description = "So many datasets instead.")
  private Integer datasets;

  @Option(names = "--pools", paramLabel = "N", description = "So many pools instead.")
  private Integer pools;

  @Option(
      names = "--workers",
      paramLabel = "N",
      description = "So many workers instead, at least " + ActorCounts.FEWEST_WORKERS + ".")
  private Integer workers;

  /** What is wrong with the options, if anything is. */
  Optional<String> wrong() {
    if (actors < 1 || actors > MOST) {
      return Optional.of(String.format(Locale.ROOT, "--actors is 1 to %d", MOST));
    }
    for (Integer count : new Integer[] {requesters, apps, datasets, pools}) {
      if (count != null && (count < 1 || count > MOST)) {
        return Optional.of(
            String.format(
                Locale.ROOT, "--requesters, --apps, --datasets and --pools are 1 to %d", MOST));
      }
    }
    boolean fewWorkers = workers != null && workers < ActorCounts.FEWEST_WORKERS;
    return fewWorkers || (workers != null && workers > MOST)
        ? Optional.of(
            String.format(Locale.ROOT, "--workers is %d to %d", ActorCounts.FEWEST_WORKERS, MOST))
        : Optional.empty();
  }

  ActorCounts counts() {
    ActorCounts about = ActorCounts.about(actors);
    return new ActorCounts(
        given(requesters, about.requesters()),
        given(apps, about.apps()),
        given(datasets, about.datasets()),
        given(pools, about.pools()),
        given(workers, about.workers()));
  }

  private static int given(Integer count, int otherwise) {
    return count == null ? otherwise : count;
  }
}
