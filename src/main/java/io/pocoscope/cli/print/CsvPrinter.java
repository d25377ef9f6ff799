package io.pocoscope.cli.print;

import io.pocoscope.result.column.Cell;
import io.pocoscope.result.column.Kind;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.Section;
import java.util.List;

/** Prints comma-separated values; parts, which have different columns, as one value to a line. */
final class CsvPrinter implements Printer {
  private static final List<ResultColumn> PARTS =
      List.of(
          ResultColumn.unknown("part", Kind.TEXT),
          ResultColumn.unknown("row", Kind.WHOLE),
          ResultColumn.unknown("field", Kind.TEXT),
          ResultColumn.unknown("value", Kind.ANY));

  private final Sheet sheet;
  private final CsvRows csv;

  CsvPrinter(Sheet sheet) {
    this.sheet = sheet;
    this.csv = sheet.csvRows();
  }

  @Override
  public void print(Result found) {
    Result result = found.inLines();
    sheet.csv(csv.header(result.columns()));
    result.rows().forEach(row -> sheet.csv(csv.row(result.columns(), row)));
  }

  @Override
  public void print(List<Section> sections) {
    sheet.csv(csv.header(PARTS));
    sections.stream().filter(section -> section.isFor(false)).forEach(this::print);
  }

  private void print(Section section) {
    List<ResultColumn> columns = section.result().inLines().columns();
    List<List<Object>> rows = section.result().inLines().rows();
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < columns.size(); i++) {
        Object value = Cell.data(rows.get(row).get(i));
        if (columns.get(i).inData() && value != null) {
          sheet.csv(csv.row(PARTS, List.of(section.key(), row + 1, columns.get(i).key(), value)));
        }
      }
    }
  }
}
