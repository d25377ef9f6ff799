package io.pocoscope.cli.history;

import io.pocoscope.api.StoreFiller;
import io.pocoscope.cli.frame.ConsoleCommand;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.option.TimeText;
import io.pocoscope.dataset.DataSet;
import io.pocoscope.dataset.Manifest;
import io.pocoscope.offchain.SavedAnswers;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.history.ImportResult;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.store.Table;
import io.pocoscope.store.answer.AnswerFile;
import io.pocoscope.store.answer.ImportReport;
import io.pocoscope.subgraph.Network;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: saved answers into the store. */
@Command(
    name = "import",
    description =
        "Loads saved GraphQL answers, where a known value is never overwritten by a missing one; what"
            + " schedulers answered (see offchain); or a data set.",
    footer = {
      "",
      "Example:",
      "  pocoscope import tasks.json deals.json.gz --as-of 2024-07-01",
      "  curl … | pocoscope import -",
      "  pocoscope import history --db history.duckdb"
    })
public final class ImportCommand extends ConsoleCommand {
  private static final String STANDARD_INPUT = "-";

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Answers in JSON, one or several to a file, or their rows alone; gzipped or not; - is"
              + " standard input. Or the folder of a data set, which becomes a new store. An answer"
              + " with the error indexing_error beside its data"
              + " (subgraphError: allow) is stored, with a warning; one with another error is"
              + " refused.")
  private List<String> files;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = TimeText.class,
      description =
          "The time at which slots are judged, such as 2024-07-01 (default: the latest time in the"
              + " data).")
  private Instant asOf;

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description = "The network that the answers are of; one file holds one network.")
  private String network;

  @Option(
      names = "--type",
      paramLabel = "TYPE",
      converter = RowType.class,
      description =
          "What rows are that do not say it themselves, such as task, deal, reward: for lists of"
              + " rows alone, whose fields could be of several types.")
  private Table type;

  @Override
  public Integer call() {
    if (files.stream().filter(name -> !name.equals(STANDARD_INPUT)).anyMatch(this::isDataSet)) {
      return importDataSet();
    }
    if (files.stream().filter(STANDARD_INPUT::equals).count() > 1) {
      throw wrongUsage("standard input can be read once: give - once");
    }
    List<AnswerFile> answers = files.stream().map(this::file).toList();
    List<ImportReport> reports = new ArrayList<>();
    List<SavedAnswers.Report> saved = new ArrayList<>();
    try {
      return importAll(answers, reports, saved);
    } finally {
      idle();
      tell(reports, saved); // what is in the store is told, whatever came after it
    }
  }

  @Override
  protected boolean logsWork() {
    return true;
  }

  private boolean isDataSet(String name) {
    return DataSet.isAt(Path.of(name));
  }

  /** It says itself of which network it is, when it is judged, and what its rows are. */
  private int importDataSet() {
    if (files.size() > 1 || asOf != null || network != null || type != null) {
      throw wrongUsage("a data set is imported by itself, without other files or options");
    }
    now("reading " + files.get(0) + ", and judging its slots");
    Manifest manifest = StoreFiller.importData(options().database(), Path.of(files.get(0)));
    print(ImportResult.of(files.get(0), manifest));
    return ExitCode.DONE;
  }

  private int importAll(
      List<AnswerFile> answers, List<ImportReport> reports, List<SavedAnswers.Report> saved) {
    int exitCode = ExitCode.DONE;
    try (StoreFiller filler = StoreFiller.open(options().database(), console().clock())) {
      for (AnswerFile answer : answers) {
        now("reading " + answer.name());
        try {
          Optional<String> of = Optional.ofNullable(network).map(Network::canonical);
          Optional<SavedAnswers.Report> said = filler.importSchedulerAnswers(answer, of);
          said.ifPresent(saved::add);
          if (said.isEmpty()) {
            reports.add(filler.importAnswers(answer, of, Optional.ofNullable(asOf)));
          }
        } catch (StoreFailure.BadInput bad) {
          idle();
          console().tell("pocoscope: " + bad.getMessage());
          exitCode = bad.exitCode();
        }
      }
      now("judging slots");
      filler.judge().ifPresent(why -> say(Remark.caveat("judged_each_time", "%s", why)));
    }
    return exitCode;
  }

  private void tell(List<ImportReport> reports, List<SavedAnswers.Report> saved) {
    if (!reports.isEmpty() || !saved.isEmpty()) {
      Result result = ImportResult.of(reports, saved);
      print(result);
      say(result.notes());
    }
  }

  private AnswerFile file(String name) {
    AnswerFile file = named(name);
    return type == null ? file : file.holding(type);
  }

  private AnswerFile named(String name) {
    if (name.equals(STANDARD_INPUT)) {
      return AnswerFile.of(console().in());
    }
    Path path = Path.of(name);
    if (!Files.exists(path) || Files.isDirectory(path)) {
      throw wrongUsage(
          Files.isDirectory(path) ? "%s is a folder: name the files in it" : "there is no file %s",
          name);
    }
    return AnswerFile.at(path);
  }
}
