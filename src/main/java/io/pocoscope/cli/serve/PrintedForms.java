package io.pocoscope.cli.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pocoscope.cli.frame.OutputFailure;
import io.pocoscope.cli.print.Format;
import io.pocoscope.cli.print.ParquetRows;
import io.pocoscope.cli.print.Printer;
import io.pocoscope.cli.print.Sheet;
import io.pocoscope.result.column.Result;
import io.pocoscope.serve.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Tables as commands print them, and as Parquet.
 *
 * @param formulas whether CSV may hold what a spreadsheet takes for a formula
 */
record PrintedForms(boolean formulas) implements Table.Forms {
  @Override
  public String json(Result result) {
    return printed(result, Format.json);
  }

  @Override
  public String csv(Result result) {
    return printed(result, Format.csv);
  }

  @Override
  public byte[] parquet(Result result) {
    Result lines = result.inLines();
    try {
      Path file = Files.createTempFile("pocoscope", ".parquet");
      try {
        ParquetRows.write(file, lines.columns(), lines.rows());
        return Files.readAllBytes(file);
      } catch (IOException unread) {
        throw new OutputFailure(file, unread);
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException noRoom) {
      throw new OutputFailure(Path.of(System.getProperty("java.io.tmpdir")), noRoom);
    }
  }

  private String printed(Result result, Format format) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, false, UTF_8);
    Printer.on(new Sheet(out, format, true, 0, !formulas, false, Optional.empty())).print(result);
    out.flush();
    return bytes.toString(UTF_8);
  }
}
