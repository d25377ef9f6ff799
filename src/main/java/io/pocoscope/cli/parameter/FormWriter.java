package io.pocoscope.cli.parameter;

import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.form.Draws;
import io.pocoscope.calibration.form.ParameterIncentives;
import io.pocoscope.calibration.form.ParameterModule;
import io.pocoscope.calibration.form.ParameterR;
import io.pocoscope.calibration.form.ParameterSimPy;
import io.pocoscope.cli.print.CsvRows;
import io.pocoscope.cli.print.ParquetRows;
import io.pocoscope.result.column.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes parameters to a file.
 *
 * @param named how a file of this name is written, where its name says so
 * @param module what Python imports a file of this name as
 * @param sweep whether the ends of intervals are to be tried too
 * @param draws how many of each rate
 */
record FormWriter(
    FileForm form, Optional<FileForm> named, String module, boolean sweep, int draws, long seed) {

  /**
   * Writes them.
   *
   * @param result the set, or the sets of groups
   * @param set the set alone, for forms of one
   */
  Path write(Path file, Result result, ParameterSet set) throws IOException {
    return switch (form) {
      case JSON -> text(file, result.asJson().toPrettyString() + "\n");
      case CSV -> text(file, csv(result));
      case PARQUET -> {
        ParquetRows.write(file, result.columns(), result.rows());
        yield file;
      }
      case R -> text(file, ParameterR.of(result.asJson()));
      case CADCAD, RADCAD -> text(file, ParameterModule.of(set, sweep));
      case SIMPY -> text(file, ParameterSimPy.of(set));
      case INCENTIVES -> text(file, ParameterIncentives.of(set, module));
      case DRAWS -> draws(file, new Draws(set, draws, seed));
    };
  }

  private Path draws(Path file, Draws all) throws IOException {
    return switch (named.orElse(FileForm.JSON)) {
      case DRAWS -> Files.write(file, all.asNpz());
      case PARQUET -> all.writeParquet(file);
      default -> text(file, all.asJson().toPrettyString() + "\n");
    };
  }

  private static String csv(Result result) {
    return Stream.concat(
            Stream.of(CsvRows.exact().header(result.columns())),
            result.rows().stream().map(row -> CsvRows.exact().row(result.columns(), row)))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static Path text(Path file, String text) throws IOException {
    return Files.writeString(file, text);
  }
}
