package io.pocoscope.cli.parameter;

import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.form.Draws;
import io.pocoscope.calibration.form.ParameterModule;
import io.pocoscope.calibration.form.ParameterR;
import io.pocoscope.cli.print.CsvRows;
import io.pocoscope.result.column.Result;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a file of parameters is written. */
final class FormOptions {
  private static final int DRAWS = 1000;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--as",
      paramLabel = "FORM",
      description =
          "json, csv, r, cadcad, radcad or draws (from posteriors) (default: as the file's name"
              + " ends: .json, .csv, .R, .py, .npz).")
  private FileForm form;

  @Option(
      names = "--sweep",
      description =
          "cadcad, radcad: after the values each rate alone at the lower and the upper end of its"
              + " interval, one at a time.")
  private boolean sweep;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = "draws: how many of each rate (default: 1000).")
  private Integer draws;

  /**
   * How a file is to be written.
   *
   * @throws ParameterException if its name does not say, or options do not go together
   */
  FileForm of(Path file, boolean grouped) {
    FileForm known =
        form != null
            ? form
            : FileForm.of(file)
                .orElseThrow(
                    () ->
                        wrongUsage(
                            "--to: the file's name ends in .json, .csv, .R, .py or .npz, which says"
                                + " how it is written, or --as says it"));
    String name = known.name().toLowerCase(Locale.ROOT);
    if (grouped && known.ofOneSet()) {
      throw wrongUsage("--by: a file as " + name + " holds one set: choose it by --where");
    }
    if (sweep && !known.ofRuns()) {
      throw wrongUsage("--sweep goes with --as cadcad or radcad, not " + name);
    }
    if (draws != null && (known != FileForm.DRAWS || draws < 1)) {
      throw wrongUsage("--draws is 1 or more, and goes with --as draws");
    }
    return known;
  }

  /** The file's content. */
  byte[] content(FileForm how, Path file, Result result, ParameterSet set, long seed) {
    return switch (how) {
      case JSON -> bytes(result.asJson().toPrettyString() + "\n");
      case CSV -> bytes(csv(result));
      case R -> bytes(ParameterR.of(result.asJson()));
      case CADCAD, RADCAD -> bytes(ParameterModule.of(set, sweep));
      case DRAWS -> draws(file, new Draws(set, draws == null ? DRAWS : draws, seed));
    };
  }

  private static byte[] draws(Path file, Draws all) {
    return FileForm.of(file).filter(FileForm.DRAWS::equals).isPresent()
        ? all.asNpz()
        : bytes(all.asJson().toPrettyString() + "\n");
  }

  private static String csv(Result result) {
    return Stream.concat(
            Stream.of(CsvRows.exact().header(result.columns())),
            result.rows().stream().map(row -> CsvRows.exact().row(result.columns(), row)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private ParameterException wrongUsage(String why) {
    return new ParameterException(command.commandLine(), why);
  }
}
