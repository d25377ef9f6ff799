package io.pocoscope.cli.failure;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.cause.CauseTable;
import io.pocoscope.cause.FailedSlot;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.SavingCommand;
import io.pocoscope.cli.option.GroupingOptions;
import io.pocoscope.cli.option.SlotFilterOptions;
import io.pocoscope.cli.option.UnknownGroups;
import io.pocoscope.rate.Grouping;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.failure.CauseResult;
import io.pocoscope.result.failure.FailedSlotResult;
import io.pocoscope.result.history.CaveatNotes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code causes}: why slots failed. */
@Command(
    name = "causes",
    description = "Failed slots by cause: how far their last round came, and what was at stake.",
    footer = {
      "",
      "share: of the failed slots (of the group); of all: of all its slots. RLC: prices",
      "of app, dataset and pool together. slashed: what the pool's owner lost.",
      "open: the parties that the evidence leaves open; it does not name one of them.",
      "",
      "Example:",
      "  pocoscope causes --by pool",
      "  pocoscope causes --list=NO_REVEAL --since 2024-01-01"
    })
public final class CausesCommand extends SavingCommand {
  private static final String EVERY_CAUSE = "all";

  @Mixin private GroupingOptions by;

  @Option(
      names = "--list",
      paramLabel = "CAUSE",
      arity = "0..1",
      fallbackValue = EVERY_CAUSE,
      description = "List the slots instead, of all causes or of one.")
  private String list;

  @Mixin private SlotFilterOptions filter;

  @Override
  protected int run(Pocoscope poco) {
    List<Grouping> groupings = by.groupings();
    if (list == null) {
      CauseTable table = poco.causes(filter.filter(poco), groupings);
      Result result = CauseResult.of(table);
      print(poco, result);
      keep(poco, result);
      say(filter.asked(poco));
      say(result.notes());
      say(UnknownGroups.of(poco, filter.filter(poco), groupings, result.rows()));
    } else {
      List<FailedSlot> slots = poco.failedSlots(filter.filter(poco), groupings, cause(poco));
      Result result = FailedSlotResult.of(groupings, slots);
      print(poco, result);
      keep(poco, result);
      say(filter.asked(poco));
      say(result.notes());
    }
    say(CaveatNotes.of(poco.caveats()));
    return ExitCode.DONE;
  }

  private Optional<String> cause(Pocoscope poco) {
    if (list.equals(EVERY_CAUSE)) {
      return Optional.empty();
    }
    String name = list.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    List<String> names = poco.causeNames();
    if (!names.contains(name)) {
      throw wrongUsage("'%s' is no cause: one of %s", list, String.join(", ", names));
    }
    return Optional.of(name);
  }
}
