package io.pocoscope.cli.failure;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.cli.frame.EngineCommand;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.option.LimitOption;
import io.pocoscope.cli.option.SlotFilterOptions;
import io.pocoscope.cli.option.UnknownGroups;
import io.pocoscope.pattern.Facet;
import io.pocoscope.pattern.PatternSettings;
import io.pocoscope.pattern.PatternTable;
import io.pocoscope.pattern.Target;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.failure.PatternResult;
import io.pocoscope.result.history.CaveatNotes;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code patterns}: who and what is over-represented among failures. */
@Command(
    name = "patterns",
    description = "Combinations of actors and attributes that fail more often than others.",
    footer = {
      "",
      "Of all items that tell the same slots apart, the fewest stand in the line; what",
      "those slots have in common besides is folded away (shown with --wide, and in",
      "JSON). p is Fisher's exact test, two-sided, which takes slots for independent; q",
      "is the share of false findings to expect among the lines down to that one.",
      "",
      "Example:",
      "  pocoscope patterns --outcome cause=NO_REVEAL --min-support 20 --min-lift 2"
    })
public final class PatternsCommand extends EngineCommand {
  private static final double LEVEL = 0.95;

  @Option(
      names = "--roles",
      paramLabel = "ROLE",
      split = ",",
      converter = FacetText.class,
      completionCandidates = FacetText.Names.class,
      description =
          "Who and what can be in a combination (default: all): ${COMPLETION-CANDIDATES}.")
  private List<Facet> roles = List.of();

  @Option(
      names = "--items",
      split = ",",
      converter = FacetText.class,
      hidden = true,
      description = "The former name of --roles.")
  void items(List<Facet> formerName) {
    roles = formerName;
  }

  @Option(
      names = "--outcome",
      paramLabel = "KIND",
      defaultValue = "failed",
      converter = TargetText.class,
      description =
          "failed, failed-claimed or cause=NAME, such as cause=NO_REVEAL (default:"
              + " ${DEFAULT-VALUE}).")
  private Target target;

  @Option(
      names = "--min-support",
      paramLabel = "N",
      defaultValue = "0.01",
      description =
          "Settled slots that a combination must have: a number, or below 1 a share of all"
              + " (default: ${DEFAULT-VALUE}).")
  private double minSupport;

  @Option(
      names = "--min-lift",
      paramLabel = "TIMES",
      defaultValue = "1",
      description =
          "How many times as often as all slots it must fail (default: ${DEFAULT-VALUE}).")
  private double minLift;

  @Option(
      names = "--size",
      paramLabel = "N",
      defaultValue = "4",
      description = "Most items of a combination, 1 to 4 (default: ${DEFAULT-VALUE}).")
  private int size;

  @Mixin private LimitOption limit = new LimitOption();

  @Mixin private SlotFilterOptions filter;

  @Override
  protected int run(Pocoscope poco) {
    if (!(minSupport > 0) || !(minLift >= 0)) {
      throw wrongUsage("--min-support is above 0, --min-lift 0 or more");
    }
    if (size < 1 || size > PatternSettings.GREATEST_SIZE) {
      throw wrongUsage("--size is 1 to %d", PatternSettings.GREATEST_SIZE);
    }
    Set<Facet> facets = roles.isEmpty() ? EnumSet.allOf(Facet.class) : EnumSet.copyOf(roles);
    int shown = limit.in(options().format());
    PatternTable table =
        poco.patterns(
            filter.filter(poco),
            new PatternSettings(
                facets,
                target,
                minSupport,
                minLift,
                size,
                LEVEL,
                keeps() ? limit.inData() : shown));
    Result result = PatternResult.of(table, options().wide(), shown);
    print(poco, result);
    keep(poco, PatternResult.of(table, options().wide(), limit.inData()));
    say(filter.told(poco));
    say(result.notes());
    say(
        UnknownGroups.of(
            poco, filter.filter(poco), "--roles", roles.stream().map(Facet::label).toList()));
    say(CaveatNotes.of(poco.caveats()));
    return ExitCode.DONE;
  }

  /** Reads a target. */
  static final class TargetText implements ITypeConverter<Target> {
    @Override
    public Target convert(String text) {
      return Target.named(text)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      String.format(
                          Locale.ROOT,
                          "'%s' is no outcome: failed, failed-claimed or cause=NAME",
                          text)));
    }
  }
}
