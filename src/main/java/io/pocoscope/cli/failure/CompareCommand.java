package io.pocoscope.cli.failure;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.SavingCommand;
import io.pocoscope.cli.option.ComparedRoleText;
import io.pocoscope.cli.option.LevelOption;
import io.pocoscope.cli.option.PartText;
import io.pocoscope.cli.option.Side;
import io.pocoscope.cli.option.SideText;
import io.pocoscope.cli.option.SlotFilterOptions;
import io.pocoscope.cli.print.Printer;
import io.pocoscope.comparison.Comparison;
import io.pocoscope.comparison.ComparisonSettings;
import io.pocoscope.comparison.NothingToCompare;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Grouping;
import io.pocoscope.result.column.NamedResult;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.Section;
import io.pocoscope.result.comparison.Asked;
import io.pocoscope.result.comparison.ComparisonNotes;
import io.pocoscope.result.comparison.Part;
import io.pocoscope.result.history.CaveatNotes;
import io.pocoscope.store.StoreFailure;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code compare}: what changed between two sets of slots. */
@Command(
    name = "compare",
    description = "What changed between two sets of slots, and why: other actors, or other rates.",
    footer = {
      "",
      "A side is terms with commas between them: since, until, exclude-self-dealing,",
      "where, as the options are; db=FILE for another store; a grouping, such as",
      "app=0x… or category=XL; or all. where is the last: all behind it is its",
      "condition. Options beside --a and --b hold for both. --where twice is short for",
      "two sides of a condition each.",
      "mix: what other actors brought, or other shares of the same; rate: what the",
      "same ones did by failing more or less. In each role both are the difference.",
      "",
      "Examples:",
      "  pocoscope compare --a until=2021-08 --b since=2021-08,until=2021-09",
      "  pocoscope compare --where \"not tee\" --where tee --count hidden",
      "  pocoscope compare --a db=june.duckdb --b db=july.duckdb --show movers"
    })
public final class CompareCommand extends SavingCommand {
  private static final int USUAL_MOVERS = 10;

  private CommandSpec spec;

  @Option(
      names = "--a",
      paramLabel = "TERMS",
      converter = SideText.class,
      description = "The one side, such as since=2021-07,until=2021-08.")
  private Side a;

  @Option(
      names = "--b",
      paramLabel = "TERMS",
      converter = SideText.class,
      description = "The other side; differences are b less a.")
  private Side b;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      split = ",",
      converter = ComparedRoleText.class,
      completionCandidates = ComparedRoleText.Names.class,
      description =
          "By what the difference is taken apart: ${COMPLETION-CANDIDATES} (default:"
              + " requester,app,pool,dataset).")
  private List<Grouping> roles = List.of();

  @Option(
      names = "--show",
      paramLabel = "PART",
      converter = PartText.class,
      completionCandidates = PartText.Names.class,
      description = "One table alone: ${COMPLETION-CANDIDATES}.")
  private Part shown;

  private Optional<Integer> limit = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "Show the N that moved the difference most (default: "
              + USUAL_MOVERS
              + ", and all in JSON and CSV).")
  void limit(int rows) {
    if (rows < 1) {
      throw wrongUsage("--limit is 1 or more");
    }
    limit = Optional.of(rows);
  }

  @Mixin private LevelOption level = new LevelOption();

  @Mixin private SlotFilterOptions filter;

  /** The two sides may be two {@code --where}; whatever else is given twice is refused below. */
  @Spec
  void spec(CommandSpec own) {
    this.spec = own;
    own.parser().overwrittenOptionsAllowed(true);
  }

  /** What is compared. */
  private record Sides(Side a, Side b) {}

  /** In which the two sides are; they may be the same. */
  private record Stores(Pocoscope a, Pocoscope b) {
    /** A result with names that stand in either. */
    Result named(Result result) {
      return a == b ? NamedResult.of(result, a) : NamedResult.of(result, a, b);
    }
  }

  @Override
  protected void requireKeepable() {
    Path ofA = file(sides().a());
    if (!isSame(ofA, options().database())) {
      throw wrongUsage(
          "--save keeps a comparison in the store of --db, which is not that of side a: give --db"
              + " %s",
          ofA);
    }
  }

  @Override
  public Pocoscope asked() {
    return store("a", sides().a());
  }

  /** The store of a side; advice on --db is none where the side names its own. */
  private Pocoscope store(String name, Side side) {
    try {
      return store(file(side));
    } catch (StoreFailure.NotThere none) {
      if (side.store().isEmpty()) {
        throw none;
      }
      throw wrongUsage(
          "side %1$s: there is no store at %2$s: fill it with 'pocoscope import --db %2$s FILE', or"
              + " name another with --%1$s db=FILE",
          name, file(side));
    }
  }

  private static boolean isSame(Path file, Path other) {
    return file.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
  }

  @Override
  protected int run(Pocoscope poco) {
    Sides sides = sides();
    if (isSame(file(sides.a()), file(sides.b()))) {
      return compare(sides, new Stores(poco, poco));
    }
    try (Pocoscope other = store("b", sides.b())) {
      other.tell(this::now);
      int exitCode = compare(sides, new Stores(poco, other));
      say(CaveatNotes.of(other.caveats()));
      sayHowJudged(other);
      return exitCode;
    }
  }

  private int compare(Sides sides, Stores stores) {
    SlotFilter ofA = sides.a().filter("--a", filter, stores.a());
    SlotFilter ofB = sides.b().filter("--b", filter, stores.b());
    ComparisonSettings settings = settings();
    Comparison comparison;
    try {
      comparison = stores.a().compare(ofA, stores.b(), ofB, settings);
    } catch (NothingToCompare empty) {
      Side side = empty.isA() ? sides.a() : sides.b();
      String name = empty.isA() ? "a" : "b";
      requireKnown(name, side, empty.isA() ? stores.a() : stores.b());
      throw wrongUsage(
          "side %s (%s): %s, so that there is no rate to compare",
          name, side.asked(), empty.getMessage());
    }
    show(comparison, new Asked(sides.a().asked(), sides.b().asked()), stores);
    say(filter.asked(stores.a()));
    boolean showsMovers = shown == null || shown == Part.MOVERS;
    say(ComparisonNotes.of(comparison, showsMovers ? movers() : Integer.MAX_VALUE));
    say(CaveatNotes.of(stores.a().caveats()));
    return ExitCode.DONE;
  }

  private void show(Comparison comparison, Asked asked, Stores stores) {
    if (shown == null) {
      Printer.on(sheet())
          .print(
              Arrays.stream(Part.values())
                  .map(part -> section(part, comparison, asked, stores))
                  .toList());
    } else {
      print(section(shown, comparison, asked, stores).result());
    }
    keep(comparison, asked, stores);
  }

  private Section section(Part part, Comparison comparison, Asked asked, Stores stores) {
    Section section = part.section(comparison, asked, movers());
    return new Section(section.key(), section.title(), stores.named(section.result()));
  }

  private void keep(Comparison comparison, Asked asked, Stores stores) {
    if (!keeps()) {
      return;
    }
    Part kept = shown == null ? Part.PARTS : shown;
    int movers = limit.orElse(Integer.MAX_VALUE);
    Result result = kept.section(comparison, asked, movers).result();
    boolean ofMovers = kept == Part.MOVERS;
    keepNamed(
        stores.a(),
        stores
            .named(result)
            .noted(ComparisonNotes.of(comparison, ofMovers ? movers : Integer.MAX_VALUE)));
  }

  private int movers() {
    return limit.orElse(options().format().forPeople() ? USUAL_MOVERS : Integer.MAX_VALUE);
  }

  private ComparisonSettings settings() {
    List<Grouping> chosen = roles.isEmpty() ? ComparisonSettings.usual().roles() : roles;
    return new ComparisonSettings(chosen, level.level());
  }

  private Sides sides() {
    requireOnce();
    List<String> conditions = filter.conditions();
    if (a != null && b != null && conditions.size() < 2) {
      return new Sides(a, b);
    }
    if (a == null && b == null && conditions.size() == 2) {
      return new Sides(Side.where(conditions.get(0)), Side.where(conditions.get(1)));
    }
    throw wrongUsage(
        "two sides are compared: give --a and --b, such as --a since=2021-07,until=2021-08 --b"
            + " since=2021-08,until=2021-09, or --where twice");
  }

  private void requireOnce() {
    for (OptionSpec option : spec.options()) {
      boolean twice = !option.isMultiValue() && option.originalStringValues().size() > 1;
      if (twice && !option.longestName().equals(SlotFilterOptions.WHERE)) {
        throw wrongUsage("option '%s' should be specified only once", option.longestName());
      }
    }
  }

  private Path file(Side side) {
    return side.store().orElse(options().database());
  }

  /** An address that is nowhere is more likely a slip than one that did nothing meanwhile. */
  private void requireKnown(String name, Side side, Pocoscope poco) {
    side.groups()
        .forEach(
            (grouping, group) -> {
              if (!poco.hasSlots(grouping.condition(group))) {
                throw wrongUsage(
                    "side %s: no slot of the store is of the %s %s", name, grouping.label(), group);
              }
            });
  }
}
