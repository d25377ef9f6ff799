package io.pocoscope.cli.market;

import io.pocoscope.market.BadMarketInput;
import io.pocoscope.market.Combinations;
import io.pocoscope.market.Parties;
import io.pocoscope.market.Population;
import io.pocoscope.market.PowerLaw;
import io.pocoscope.market.RateLaw;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Who is on a market to be simulated. */
final class PopulationOptions {
  private static final double ALPHA = .1;

  @Option(
      names = "--assets",
      paramLabel = "N",
      defaultValue = "100",
      description = "Assets at the start (default: ${DEFAULT-VALUE}).")
  private int assets;

  @Option(
      names = "--max-assets",
      paramLabel = "N",
      description = "None arrives while so many are there (default: as many as at the start).")
  private Integer most;

  @Option(
      names = {"--k", "--parties"},
      paramLabel = "K",
      defaultValue = "4",
      converter = PartiesText.class,
      description =
          "Assets to a task; evenly drawn from a range as 2..6 (default: ${DEFAULT-VALUE}).")
  private Parties parties;

  @Option(
      names = "--arrival-every",
      paramLabel = "TASKS",
      defaultValue = "500",
      description =
          "One asset may arrive after every so many; 0: none (default: ${DEFAULT-VALUE}).")
  private int arrival;

  @Option(
      names = "--rates",
      paramLabel = "LAW",
      converter = RateLawText.class,
      description =
          "The assets' own failure rates: power:ALPHA, beta:A,B, list:F,F,… in turn, or"
              + " sample:F,F,… drawn (default: power:.1).")
  private RateLaw rates;

  @Option(
      names = "--alpha",
      paramLabel = "ALPHA",
      description = "The same as --rates power:ALPHA: density α·x^(α−1), mean α/(1+α).")
  private Double alpha;

  @Option(
      names = "--combinations",
      paramLabel = "SIZE:SHARE:CHANCE",
      defaultValue = CombinationsText.NONE,
      converter = CombinationsText.class,
      description =
          "So great a share of the combinations of 2 or 3 assets is faulty, and each adds such a"
              + " chance of failing (default: ${DEFAULT-VALUE}).")
  private Combinations combinations;

  /**
   * As given.
   *
   * @param observed instead of a law that was given
   * @throws BadMarketInput if it cannot work
   */
  Population population(Optional<RateLaw> observed) {
    int laws = (rates == null ? 0 : 1) + (alpha == null ? 0 : 1) + (observed.isPresent() ? 1 : 0);
    if (laws > 1) {
      throw new BadMarketInput(
          "--rates, --alpha, --observed and --params are ways to say the same: take one");
    }
    RateLaw given = rates == null ? new PowerLaw(alpha == null ? ALPHA : alpha) : rates;
    RateLaw law = observed.orElse(given);
    return new Population(
        assets, most == null ? assets : most, arrival, parties, law, combinations);
  }
}
