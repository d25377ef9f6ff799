package io.pocoscope.cli.option;

import picocli.CommandLine.Option;

/** What the random numbers follow from. */
public final class SeedOption {
  public static final long USUAL = 1;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "" + USUAL,
      description =
          "Of the random numbers: the same one gives the same figures (default: ${DEFAULT-VALUE}).")
  private long seed;

  public long seed() {
    return seed;
  }
}
