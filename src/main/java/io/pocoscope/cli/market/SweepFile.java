package io.pocoscope.cli.market;

import io.pocoscope.cli.frame.OutputFailure;
import io.pocoscope.cli.print.CsvRows;
import io.pocoscope.market.BadMarketInput;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.market.SweepKey;
import io.pocoscope.result.market.SweepResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a sweep goes, row by row, so that what there is can be used at any time, and a sweep that
 * was broken off goes on behind it.
 */
final class SweepFile {
  private final Path file;
  private final Set<String> done = new HashSet<>();

  /**
   * Opens it, or makes it; a last row that was not written whole is cut off.
   *
   * @throws BadMarketInput if it holds something else
   */
  SweepFile(Path file) {
    this.file = file;
    try {
      String header = CsvRows.exact().header(SweepResult.columns()) + "\n";
      String content = Files.exists(file) ? Files.readString(file) : "";
      String whole = content.substring(0, content.lastIndexOf('\n') + 1);
      if (whole.isEmpty() && header.startsWith(content)) {
        Files.writeString(file, header);
        return;
      }
      if (!whole.startsWith(header)) {
        throw new BadMarketInput("%s holds something else than a sweep: name another file", file);
      }
      if (whole.length() < content.length()) {
        Files.writeString(file, whole);
      }
      whole.lines().skip(1).forEach(line -> done.add(key(line)));
    } catch (IOException failure) {
      throw new OutputFailure(file, failure);
    }
  }

  /** Whether there is a row of it. */
  boolean has(SweepKey key) {
    return has(SweepResult.key(key));
  }

  private boolean has(List<Object> key) {
    return done.contains(CsvRows.exact().row(SweepResult.columns().subList(0, key.size()), key));
  }

  /** Adds rows that are not there yet. */
  void add(Result sweep) {
    StringBuilder text = new StringBuilder();
    for (List<Object> row : sweep.rows()) {
      if (!has(row.subList(0, SweepResult.keys()))) {
        text.append(CsvRows.exact().row(sweep.columns(), row)).append('\n');
      }
    }
    try {
      Files.write(
          file, text.toString().getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    } catch (IOException failure) {
      throw new OutputFailure(file, failure);
    }
  }

  /** The first columns of a line. */
  private static String key(String line) {
    boolean quoted = false;
    int commas = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      quoted ^= c == '"';
      if (c == ',' && !quoted && ++commas == SweepResult.keys()) {
        return line.substring(0, i);
      }
    }
    return line;
  }
}
