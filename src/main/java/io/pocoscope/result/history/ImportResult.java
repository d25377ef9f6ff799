package io.pocoscope.result.history;

import io.pocoscope.dataset.Manifest;
import io.pocoscope.dataset.Manifest.TableEntry;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Result;
import io.pocoscope.store.MergeCounts;
import io.pocoscope.store.Table;
import io.pocoscope.store.answer.ImportReport;
import java.util.List;

/** What files brought, a row to a file and table. */
public final class ImportResult {
  private ImportResult() {}

  record Line(String file, MergeCounts counts) {}

  public static Result of(List<ImportReport> reports) {
    List<Line> lines = reports.stream().flatMap(it -> lines(it).stream()).toList();
    List<Remark> notes = reports.stream().flatMap(it -> ImportNotes.of(it).stream()).toList();
    return columns(reports.size() > 1).result(lines).noted(notes);
  }

  /** What a data set brought: all its entities are new. */
  public static Result of(String folder, Manifest manifest) {
    List<Line> lines =
        Table.all().stream()
            .map(table -> new MergeCounts(table, rows(manifest, table), 0, 0))
            .filter(counts -> counts.read() > 0)
            .map(counts -> new Line(folder, counts))
            .toList();
    return columns(false).result(lines);
  }

  private static long rows(Manifest manifest, Table table) {
    return manifest.table(table.sqlName()).map(TableEntry::rows).orElse(0L);
  }

  private static List<Line> lines(ImportReport report) {
    return report.tables().stream().map(counts -> new Line(report.file(), counts)).toList();
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
        .text(
            "table",
            Quantity.WORD,
            "The store's table that the rows went into.",
            it -> it.counts().table().sqlName())
        .count("read", Quantity.ROWS, "Rows that the file has.", it -> it.counts().read())
        .count("new", Quantity.ROWS, "Those that the store had not.", it -> it.counts().added())
        .count(
            "changed",
            Quantity.ROWS,
            "Those of which the store knows more now, or something else.",
            it -> it.counts().changed())
        .count(
            "unchanged",
            Quantity.ROWS,
            "Those that the store had as they are.",
            it -> it.counts().unchanged());
  }
}
