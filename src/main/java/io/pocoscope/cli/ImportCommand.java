package io.pocoscope.cli;

import io.pocoscope.api.StoreFiller;
import io.pocoscope.store.MergeCounts;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.store.answer.AnswerFile;
import io.pocoscope.store.answer.ImportNotes;
import io.pocoscope.store.answer.ImportReport;
import io.pocoscope.subgraph.Network;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code import}: saved answers into the store. */
@Command(
    name = "import",
    description =
        "Loads saved GraphQL answers; a known value is never overwritten by a missing one.",
    footer = {
      "",
      "Example:",
      "  pocoscope import tasks.json deals.json.gz --as-of 2024-07-01",
      "  curl … | pocoscope import -"
    })
final class ImportCommand extends ConsoleCommand {
  private static final String STANDARD_INPUT = "-";

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "Answers in JSON, one or several to a file, gzipped or not; - is standard input.")
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

  @Override
  public Integer call() {
    List<AnswerFile> answers = files.stream().map(this::file).toList();
    List<ImportReport> reports = new ArrayList<>();
    try {
      return importAll(answers, reports);
    } finally {
      tell(reports); // what is in the store is told, whatever came after it
    }
  }

  private int importAll(List<AnswerFile> answers, List<ImportReport> reports) {
    int exitCode = ExitCode.DONE;
    try (StoreFiller filler = StoreFiller.open(options().database(), console().clock())) {
      for (AnswerFile answer : answers) {
        try {
          reports.add(
              filler.importAnswers(
                  answer,
                  Optional.ofNullable(network).map(Network::canonical),
                  Optional.ofNullable(asOf)));
        } catch (StoreFailure.BadInput bad) {
          console().tell("pocoscope: " + bad.getMessage());
          exitCode = bad.exitCode();
        }
      }
    }
    return exitCode;
  }

  private void tell(List<ImportReport> reports) {
    if (!reports.isEmpty()) {
      print(result(reports));
      reports.forEach(this::tellNotes);
    }
  }

  private AnswerFile file(String name) {
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

  private static Result result(List<ImportReport> reports) {
    List<ResultColumn> columns =
        List.of(
            // Of one file, nobody needs to read the name in every line.
            ResultColumn.text("file").headed(reports.size() > 1 ? "file" : ""),
            ResultColumn.text("table"),
            ResultColumn.number("read"),
            ResultColumn.number("new"),
            ResultColumn.number("changed"),
            ResultColumn.number("unchanged"));
    List<List<Object>> rows = new ArrayList<>();
    for (ImportReport report : reports) {
      report.tables().forEach(counts -> rows.add(row(report.file(), counts)));
    }
    return Result.of(columns, rows);
  }

  private static List<Object> row(String file, MergeCounts counts) {
    return List.of(
        file,
        counts.table().sqlName(),
        counts.read(),
        counts.added(),
        counts.changed(),
        counts.unchanged());
  }

  private void tellNotes(ImportReport report) {
    report
        .assumedNetwork()
        .ifPresent(
            held ->
                note(
                    "warning: %s: taken to be of %s, as the store is; say so with --network, or"
                        + " name another file with --db",
                    report.file(), held));
    for (ImportNotes.CutList list : report.notes().cutLists()) {
      note(
          "warning: %s: %s has exactly %d rows%s: the API cuts there without a word, so more may be"
              + " missing",
          report.file(),
          list.place(),
          list.rows(),
          list.lists() > 1 ? String.format(Locale.ROOT, " in %d lists", list.lists()) : "");
    }
    if (!report.notes().notStored().isEmpty()) {
      note(
          "%s: not stored, as pocoscope has no place for it: %s",
          report.file(), String.join(", ", report.notes().notStored().keySet()));
    }
  }
}
