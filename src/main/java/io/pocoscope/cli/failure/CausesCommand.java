package io.pocoscope.cli.failure;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.cause.Contradiction;
import io.pocoscope.cause.WitnessTable;
import io.pocoscope.cli.frame.EngineCommand;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.option.GroupingOptions;
import io.pocoscope.cli.option.SlotFilterOptions;
import io.pocoscope.cli.option.UnknownGroups;
import io.pocoscope.cli.print.Printer;
import io.pocoscope.outcome.Counted;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Grouping;
import io.pocoscope.result.column.NamedResult;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.Section;
import io.pocoscope.result.failure.CauseResult;
import io.pocoscope.result.failure.ContradictionResult;
import io.pocoscope.result.failure.FailedSlotResult;
import io.pocoscope.result.failure.SharedResult;
import io.pocoscope.result.failure.WitnessResult;
import io.pocoscope.result.history.CaveatNotes;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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
      "Examples:",
      "  pocoscope causes --by pool",
      "  pocoscope causes --list=NO_REVEAL --since 2024-01-01",
      "  pocoscope causes --witness both       # after offchain pull"
    })
public final class CausesCommand extends EngineCommand {
  private static final String EVERY_CAUSE = "all";
  private static final int SHOWN_CONTRADICTIONS = 20;

  @Mixin private GroupingOptions by;

  @Option(
      names = "--list",
      paramLabel = "CAUSE",
      arity = "0..1",
      fallbackValue = EVERY_CAUSE,
      description = "List the slots instead, of all causes or of one.")
  private String list;

  @Option(
      names = "--witness",
      paramLabel = "WHO",
      defaultValue = "chain",
      description =
          "Whose causes: ${COMPLETION-CANDIDATES}; those of schedulers are what offchain pull has"
              + " heard, both puts them beside the chain's (default: ${DEFAULT-VALUE}).")
  private Witness witness;

  @Option(
      names = "--shared",
      description =
          "List results that apps of different owners share instead, so that they can be none of"
              + " theirs.")
  private boolean shared;

  @Mixin private SlotFilterOptions filter;

  @Override
  protected int run(Pocoscope poco) {
    if ((list != null ? 1 : 0) + (shared ? 1 : 0) + (witness == Witness.chain ? 0 : 1) > 1) {
      throw wrongUsage("--list, --shared and --witness are different tables: ask for one");
    }
    if (shared && !by.groupings().isEmpty()) {
      throw wrongUsage("--shared has a line to each result: leave --by out");
    }
    if (witness != Witness.chain && !poco.hearsSchedulers()) {
      throw wrongUsage("--witness asks a store: a data set holds nothing of what schedulers say");
    }
    SlotFilter slots = filter.filter(poco);
    List<Grouping> groupings = by.groupings();
    if (list != null) {
      Optional<String> cause = cause(poco);
      SlotFilter listed = cause.map(name -> holding(name, slots)).orElse(slots);
      show(poco, FailedSlotResult.of(groupings, poco.failedSlots(listed, groupings, cause)), false);
      sayUnasked(slots, listed);
    } else if (shared) {
      show(poco, SharedResult.of(poco.sharedDigests(slots)), false);
    } else {
      switch (witness) {
        case chain -> show(poco, CauseResult.of(poco.causes(slots, groupings)), true);
        case scheduler -> show(poco, WitnessResult.of(poco.witnesses(slots, groupings)), true);
        case both -> showBoth(poco, poco.witnesses(slots, groupings));
      }
    }
    say(CaveatNotes.of(poco.caveats()));
    return ExitCode.DONE;
  }

  private void show(Pocoscope poco, Result result, boolean grouped) {
    print(poco, result);
    keepAndSay(poco, result, grouped);
  }

  private void showBoth(Pocoscope poco, WitnessTable table) {
    Result pairs = WitnessResult.pairs(table);
    List<Contradiction> told = table.contradictions();
    List<Contradiction> few = told.subList(0, Math.min(SHOWN_CONTRADICTIONS, told.size()));
    Printer.on(sheet())
        .print(
            List.of(
                new Section("pairs", "What chain and scheduler say", NamedResult.of(pairs, poco)),
                Section.forPeople(
                    "contradictions",
                    "Where they say what cannot both be",
                    NamedResult.of(ContradictionResult.of(few), poco)),
                Section.forMachines(
                    "contradictions", NamedResult.of(ContradictionResult.of(told), poco))));
    keepAndSay(poco, pairs, true);
    if (few.size() < told.size()) {
      say(
          Remark.note(
                  "contradictions_shown",
                  "shown are %d of %d contradictions; JSON and CSV have all",
                  few.size(),
                  told.size())
              .with("contradictions", told.size()));
    }
  }

  private void keepAndSay(Pocoscope poco, Result result, boolean grouped) {
    keep(poco, result);
    say(filter.asked(poco));
    say(result.notes());
    if (grouped) {
      say(UnknownGroups.of(poco, filter.filter(poco), by.groupings(), result.rows()));
    }
  }

  /** Who asks for slots of a cause that completed ones have asks for these. */
  private static SlotFilter holding(String cause, SlotFilter slots) {
    Set<Counted> counted = EnumSet.noneOf(Counted.class);
    counted.addAll(slots.counted());
    if (cause.startsWith("HIDDEN_")) {
      counted.add(Counted.HIDDEN);
    }
    if (cause.equals("SHARED_DIGEST")) {
      counted.add(Counted.SHARED);
    }
    return slots.counting(counted);
  }

  /** No rate has them unasked, and a condition that looks for completed slots finds none. */
  private void sayUnasked(SlotFilter asked, SlotFilter listed) {
    listed.counted().stream()
        .filter(kind -> !asked.counted().contains(kind))
        .forEach(
            kind ->
                say(
                    Remark.note(
                        "listed_completed",
                        "the chain calls such slots completed: this list takes them for failed, for"
                            + " --where too; elsewhere --count %s does",
                        kind.label())));
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
