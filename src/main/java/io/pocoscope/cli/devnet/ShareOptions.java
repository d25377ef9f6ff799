package io.pocoscope.cli.devnet;

import io.pocoscope.devnet.market.settings.Shares;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How many deals of a made-up market are of which kind; all in [0, 1]. */
final class ShareOptions {
  @Option(
      names = "--tee-share",
      paramLabel = "SHARE",
      defaultValue = "0.3",
      description = "Deals that ask for a TEE (default: ${DEFAULT-VALUE}).")
  private double tee;

  @Option(
      names = "--dataset-share",
      paramLabel = "SHARE",
      defaultValue = "0.3",
      description = "Deals with a dataset (default: ${DEFAULT-VALUE}).")
  private double dataset;

  @Option(
      names = "--bulk-share",
      paramLabel = "SHARE",
      defaultValue = "0.04",
      description = "Bulk deals, whose datasets stand in files (default: ${DEFAULT-VALUE}).")
  private double bulk;

  @Option(
      names = "--callback-share",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description = "Deals with a callback, of which some revert (default: ${DEFAULT-VALUE}).")
  private double callback;

  @Option(
      names = "--sponsored-share",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description = "Deals that another account pays for (default: ${DEFAULT-VALUE}).")
  private double sponsored;

  @Option(
      names = "--beneficiary-share",
      paramLabel = "SHARE",
      defaultValue = "0.1",
      description = "Deals for somebody else than the requester (default: ${DEFAULT-VALUE}).")
  private double beneficiary;

  @Option(
      names = "--self-dealing",
      paramLabel = "SHARE",
      defaultValue = "0.4",
      description = "Deals whose requester owns the app (default: ${DEFAULT-VALUE}).")
  private double selfDealing;

  @Option(
      names = "--split-share",
      paramLabel = "SHARE",
      defaultValue = "0.08",
      description = "Request orders that lead to several deals (default: ${DEFAULT-VALUE}).")
  private double split;

  /** What is wrong with the options, if anything is. */
  Optional<String> wrong() {
    boolean shares =
        List.of(tee, dataset, bulk, callback, sponsored, beneficiary, selfDealing, split).stream()
            .allMatch(share -> share >= 0 && share <= 1);
    if (!shares) {
      return Optional.of("--tee-share, --self-dealing and the other shares are 0 to 1");
    }
    return dataset + bulk <= 1
        ? Optional.empty()
        : Optional.of("--dataset-share and --bulk-share are 1 at most, together");
  }

  Shares shares() {
    return new Shares(tee, dataset, bulk, callback, sponsored, beneficiary, selfDealing, split);
  }
}
