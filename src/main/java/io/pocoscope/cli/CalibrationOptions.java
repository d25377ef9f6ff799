package io.pocoscope.cli;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.calibration.ParameterSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which slots a parameter set is made of. */
final class CalibrationOptions {
  /** Of the random numbers behind the population, where none is given. */
  static final long SEED = 1;

  @Mixin private SlotFilterOptions filter;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "" + SEED,
      description =
          "Of the random numbers behind the population of actors; the same one gives the same figures.")
  private long seed;

  ParameterSet set(Pocoscope poco) {
    return poco.calibrate(
        filter.filter(poco),
        filter.shown(poco),
        CaveatNotes.of(poco.caveats()).stream().map(Remark::text).toList(),
        seed);
  }
}
