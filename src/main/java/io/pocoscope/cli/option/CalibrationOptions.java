package io.pocoscope.cli.option;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.calibration.ParameterGroup;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.rate.Grouping;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.failure.EarlyNote;
import io.pocoscope.result.history.CaveatNotes;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which slots a parameter set is made of. */
public final class CalibrationOptions {
  public static final long SEED = SeedOption.USUAL;

  @Mixin private SlotFilterOptions filter;

  @Mixin private SeedOption seed = new SeedOption();

  @Option(
      names = "--strict",
      description =
          "Exit with 4 where a parameter, or its interval, is not to be had; all others are there.")
  private boolean strict;

  @Mixin private GroupingOptions by;

  /** The exit code of a command that has shown or written the sets. */
  public int exitCode(List<ParameterGroup> groups) {
    boolean lacking = groups.stream().anyMatch(group -> !group.set().absent().isEmpty());
    return strict && lacking ? ExitCode.CHECK_FAILED : ExitCode.DONE;
  }

  public long seed() {
    return seed.seed();
  }

  /** Whether there is to be a set to each group. */
  public boolean grouped() {
    return !by.groupings().isEmpty();
  }

  /** A set to each group, or one of all slots. */
  public List<ParameterGroup> groups(Pocoscope poco) {
    return grouped()
        ? poco.calibrateBy(
            by.groupings(), filter.filter(poco), filter.shown(poco), caveats(poco), seed.seed())
        : List.of(
            ParameterGroup.ofAll(
                poco.calibrate(
                    filter.filter(poco), filter.shown(poco), caveats(poco), seed.seed())));
  }

  /** What to say where most slots are of no group that is known. */
  public List<Remark> unknown(Pocoscope poco) {
    return UnknownGroups.of(
        poco, filter.filter(poco), "--by", by.groupings().stream().map(Grouping::label).toList());
  }

  /** What stands with the parameters, as whoever reads the file sees nothing else. */
  private List<String> caveats(Pocoscope poco) {
    List<String> caveats = new ArrayList<>();
    CaveatNotes.of(poco.caveats()).forEach(remark -> caveats.add(remark.text()));
    filter.counted().ifPresent(caveats::add);
    EarlyNote.of(poco.leftOut(filter.filter(poco)).early())
        .ifPresent(early -> caveats.add(early.text()));
    return caveats;
  }
}
