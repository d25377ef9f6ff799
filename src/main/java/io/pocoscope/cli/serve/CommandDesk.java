package io.pocoscope.cli.serve;

import io.pocoscope.api.Labels;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.Program;
import io.pocoscope.cli.option.ShellWord;
import io.pocoscope.cli.option.SlotFilterOptions;
import io.pocoscope.report.chapter.Source;
import io.pocoscope.report.html.Live;
import io.pocoscope.result.column.Result;
import io.pocoscope.serve.Desk;
import io.pocoscope.serve.Query;
import io.pocoscope.serve.Refused;
import io.pocoscope.serve.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Has queries answered by the commands: options mean there what they mean here, by one parser. */
final class CommandDesk implements Desk {
  private static final int IN_USE = 6;

  private final Program program;
  private final String called;
  private final Path database;
  private final long seed;
  private final Labels labels;
  private final Consumer<String> troubles;

  /**
   * A desk of a store.
   *
   * @param called what the program is called by
   * @param seed of all random numbers, where a query has none of its own
   * @param labels what addresses are called in tables
   * @param troubles is told what a command says of a failure of ours
   */
  CommandDesk(
      Program program,
      String called,
      Path database,
      long seed,
      Labels labels,
      Consumer<String> troubles) {
    this.program = program;
    this.called = called;
    this.database = database;
    this.seed = seed;
    this.labels = labels;
    this.troubles = troubles;
  }

  /** A command that has nothing but the filters. */
  @Command(name = "serve")
  private static final class Filtered {
    @Mixin private SlotFilterOptions filter;
  }

  @Override
  public Set<String> filters() {
    return SlotQuery.NAMES;
  }

  @Override
  public List<Live.Field> fields(Query query) {
    return new SlotQuery(query).fields();
  }

  @Override
  public List<Desk.View> views() {
    return Arrays.stream(ApiView.values()).map(ApiView::view).toList();
  }

  @Override
  public Source.Asked asked(Pocoscope poco, Query query) {
    Filtered filtered = new Filtered();
    try {
      new CommandLine(filtered).parseArgs(new SlotQuery(query).options().toArray(String[]::new));
      return new Source.Asked(
          filtered.filter.filter(poco),
          filtered.filter.shown(poco),
          filtered.filter.inOptions(poco),
          called + " --db " + ShellWord.of(database.toString()),
          seed);
    } catch (CommandLine.ParameterException wrong) {
      throw Refused.wrong(String.valueOf(wrong.getMessage()));
    }
  }

  @Override
  public Table table(Desk.View view, Query query, Supplier<Pocoscope> store) {
    List<String> words = words(ApiView.named(view.name()), query);
    Program.Ran ran = program.run(file -> labelled(store.get()), words);
    if (ran.exitCode() != ExitCode.DONE || ran.results().size() != 1) {
      throw refused(ran);
    }
    Result result = ran.results().get(0);
    return new Table(ran.out(), result);
  }

  private Pocoscope labelled(Pocoscope poco) {
    poco.call(labels);
    return poco;
  }

  private List<String> words(ApiView view, Query query) {
    List<String> words = new ArrayList<>();
    words.add("--db=" + database);
    words.add("--format=json");
    words.add("--quiet");
    words.add("--verbose");
    words.addAll(view.words());
    if (view.filtered()) {
      words.addAll(new SlotQuery(query).options());
    }
    if (view.seeded() && query.value(ApiView.SEED).isEmpty()) {
      words.add("--seed=" + seed);
    }
    if (query.value(ApiView.LIMIT).isEmpty()) {
      view.usualLimit().ifPresent(rows -> words.add("--limit=" + rows));
    }
    query
        .values()
        .forEach(
            (name, value) -> {
              if (view.options().contains(name) && isAllRows(name, value)) {
                return; // as the command gives them in JSON
              }
              if (view.options().contains(name)) {
                words.add("--" + name + (view.isFlag(name) ? "" : "=" + value));
              } else if (!view.filtered() || !SlotQuery.NAMES.contains(name)) {
                throw Refused.wrong(
                    "nothing can be asked by '" + name + "' here: /api says by what");
              }
            });
    return words;
  }

  private static boolean isAllRows(String name, String value) {
    return name.equals(ApiView.LIMIT) && value.equals(ApiView.ALL);
  }

  private Refused refused(Program.Ran ran) {
    String why = ran.err().stream().findFirst().orElse("the command says nothing");
    if (ran.exitCode() == ExitCode.WRONG_USAGE) {
      return Refused.wrong(why);
    }
    if (ran.exitCode() == IN_USE) {
      return Refused.later(why);
    }
    ran.err().forEach(troubles);
    return Refused.fault(why);
  }
}
