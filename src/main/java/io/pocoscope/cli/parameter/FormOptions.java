package io.pocoscope.cli.parameter;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How a file of parameters is written. */
final class FormOptions {
  private static final int DRAWS = 1000;
  private static final Pattern MODULE = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*\\.py");

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--as",
      paramLabel = "FORM",
      description =
          "json, csv, parquet, r, cadcad, radcad, simpy, incentives or draws (from posteriors)"
              + " (default: as the file's name ends: .json, .csv, .parquet, .R, .py, .npz).")
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
      description = "draws: how many of each rate, share and mean count (default: 1000).")
  private Integer draws;

  /**
   * How a file is to be written.
   *
   * @param grouped whether it is to hold a set to each group
   * @throws ParameterException if its name does not say, or options do not go together
   */
  FormWriter of(Path file, boolean grouped, long seed) {
    Optional<FileForm> named = FileForm.of(file);
    FileForm known =
        form != null
            ? form
            : named.orElseThrow(
                () ->
                    wrongUsage(
                        "--to: the file's name ends in .json, .csv, .parquet, .R, .py or .npz,"
                            + " which says how it is written, or --as says it"));
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
    if (known == FileForm.INCENTIVES && !MODULE.matcher(fileName(file)).matches()) {
      throw wrongUsage(
          "--to: Python has to import this file, so that its name is letters, digits and"
              + " underscores, and ends in .py");
    }
    return new FormWriter(
        known,
        named,
        fileName(file).replaceFirst("\\.py$", ""),
        sweep,
        draws == null ? DRAWS : draws,
        seed);
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }

  private ParameterException wrongUsage(String why) {
    return new ParameterException(command.commandLine(), why);
  }
}
