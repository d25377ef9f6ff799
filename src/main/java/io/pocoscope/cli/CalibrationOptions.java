package io.pocoscope.cli;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.calibration.ParameterSet;
import java.util.ArrayList;
import java.util.List;
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
          "Of the random numbers behind the population of actors; the same one gives the same"
              + " figures.")
  private long seed;

  ParameterSet set(Pocoscope poco) {
    return poco.calibrate(filter.filter(poco), filter.shown(poco), caveats(poco), seed);
  }

  /** What stands with the parameters, as whoever reads the file sees nothing else. */
  private List<String> caveats(Pocoscope poco) {
    List<String> caveats = new ArrayList<>();
    CaveatNotes.of(poco.caveats()).forEach(remark -> caveats.add(remark.text()));
    filter.counted().ifPresent(caveats::add);
    EarlyText.told(poco.leftOut(filter.filter(poco)).early()).ifPresent(caveats::add);
    return caveats;
  }
}
