package io.pocoscope.result.history;

import io.pocoscope.dataset.Manifest;
import io.pocoscope.dataset.Manifest.TableEntry;
import io.pocoscope.offchain.SavedAnswers;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Result;
import io.pocoscope.store.MergeCounts;
import io.pocoscope.store.Table;
import io.pocoscope.store.answer.ImportReport;
import java.util.List;
import java.util.stream.Stream;

/** What files brought, a row to a file and table. */
public final class ImportResult {
  private ImportResult() {}

  /** What came of the rows of a table; counts as {@link MergeCounts} has them. */
  record Line(String file, String table, long read, long added, long changed, long unchanged) {
    static Line of(String file, MergeCounts counts) {
      return new Line(
          file,
          counts.table().sqlName(),
          counts.read(),
          counts.added(),
          counts.changed(),
          counts.unchanged());
    }

    static Line of(SavedAnswers.Report saved) {
      return new Line(
          saved.file(),
          "offchain_answer",
          saved.answers(),
          saved.added(),
          saved.changed(),
          saved.unchanged());
    }
  }

  /**
   * Of files.
   *
   * @param saved of those that hold what schedulers answered
   */
  public static Result of(List<ImportReport> reports, List<SavedAnswers.Report> saved) {
    List<Line> lines =
        Stream.concat(
                reports.stream().flatMap(it -> lines(it).stream()), saved.stream().map(Line::of))
            .toList();
    List<Remark> notes =
        Stream.concat(
                reports.stream().flatMap(it -> ImportNotes.of(it).stream()),
                saved.stream().flatMap(it -> ImportNotes.of(it).stream()))
            .toList();
    return columns(reports.size() + saved.size() > 1).result(lines).noted(notes);
  }

  /** What a data set brought: all its entities are new. */
  public static Result of(String folder, Manifest manifest) {
    List<Line> lines =
        Table.all().stream()
            .map(table -> new MergeCounts(table, rows(manifest, table), 0, 0))
            .filter(counts -> counts.read() > 0)
            .map(counts -> Line.of(folder, counts))
            .toList();
    return columns(false).result(lines);
  }

  private static long rows(Manifest manifest, Table table) {
    return manifest.table(table.sqlName()).map(TableEntry::rows).orElse(0L);
  }

  private static List<Line> lines(ImportReport report) {
    return report.tables().stream().map(counts -> Line.of(report.file(), counts)).toList();
  }

  /**
   * Its columns.
   *
   * @param several whether there are several files: of one, nobody needs the name in every line
   */
  static Columns<Line> columns(boolean several) {
    return Columns.<Line>none()
        .text("file", Quantity.NAME, "The file, as it was named.", Line::file)
        .headed(several ? "file" : "")
        .text("table", Quantity.WORD, "The store's table that the rows went into.", Line::table)
        .count("read", Quantity.ROWS, "Rows that the file has.", Line::read)
        .count("new", Quantity.ROWS, "Those that the store had not.", Line::added)
        .count(
            "changed",
            Quantity.ROWS,
            "Those of which the store knows more now, or something else.",
            Line::changed)
        .count(
            "unchanged", Quantity.ROWS, "Those that the store had as they are.", Line::unchanged);
  }
}
