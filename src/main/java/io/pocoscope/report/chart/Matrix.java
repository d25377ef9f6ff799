package io.pocoscope.report.chart;

import io.pocoscope.report.chart.Drawing.Anchor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What came of pairs: rows and columns that each have a letter or a name, with a cell to each pair.
 * A cell is as dark as its failures are sure; with few slots it has no shade at all.
 *
 * @param columns what the columns are, explained above by a letter each; at most 26
 * @param rows from above to below
 */
public record Matrix(List<String> columns, List<Row> rows) implements Chart {
  /** From which lower bound of the rate on a cell has the next shade. */
  private static final List<Double> SHADES = List.of(0., .01, .05, .2, .5);

  /** Of fewer settled slots a cell has no shade. */
  public static final int FEW = 10;

  private static final double LINE = 16;
  private static final double SHADE = 20;
  private static final double ROW = 62;
  private static final double NAME = 14;
  private static final double CELL_TOP = 20;
  private static final double CELL = 36;

  /**
   * A row.
   *
   * @param name whose it is
   * @param cells one to a column; none where the pair has no settled slot
   */
  public record Row(String name, List<Optional<Cell>> cells) {
    public Row {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A pair.
   *
   * @param failed 0 … settled
   * @param settled at least 1
   * @param atLeast the lower bound of its rate, in [0, 1]; none where nothing tells how sure it is
   * @param says the same in words
   */
  public record Cell(long failed, long settled, OptionalDouble atLeast, String says) {
    /** 0 … 4: how dark it is. */
    int shade() {
      int shade = 0;
      if (isUnsure()) {
        return shade;
      }
      while (shade + 1 < SHADES.size() && atLeast.getAsDouble() >= SHADES.get(shade + 1)) {
        shade++;
      }
      return shade;
    }

    private boolean isUnsure() {
      return settled < FEW || atLeast.isEmpty();
    }
  }

  public Matrix {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  @Override
  public double height() {
    return top() + ROW * rows.size();
  }

  @Override
  public void draw(Drawing on) {
    shades(on);
    for (int i = 0; i < columns.size(); i++) {
      double y = 2 * SHADE + LINE * (i + 1);
      on.text("label", 0, y, Anchor.START, letter(i) + "  " + columns.get(i));
    }
    for (int i = 0; i < columns.size(); i++) {
      on.text("label", left(i) + width() / 2, top() - 4, Anchor.MIDDLE, letter(i));
    }
    for (int i = 0; i < rows.size(); i++) {
      row(on, rows.get(i), top() + ROW * i);
    }
  }

  private void row(Drawing on, Row row, double top) {
    on.text("label", 0, top + NAME, Anchor.START, row.name());
    for (int i = 0; i < row.cells().size(); i++) {
      double left = left(i);
      if (row.cells().get(i).isEmpty()) {
        on.text("tick", left + width() / 2, top + CELL_TOP + 22, Anchor.MIDDLE, "·");
      } else {
        cell(on, row.cells().get(i).orElseThrow(), left, top + CELL_TOP);
      }
    }
  }

  private void cell(Drawing on, Cell cell, double left, double top) {
    String few = cell.isUnsure() ? " few" : "";
    on.bar("cell q" + cell.shade() + few, left, top, width(), CELL, cell.says());
    double middle = left + width() / 2;
    on.text("in-cell", middle, top + 15, Anchor.MIDDLE, brief(cell.failed()));
    on.text("in-cell", middle, top + 29, Anchor.MIDDLE, "of " + brief(cell.settled()));
  }

  /** What shades mean, as wide as the cells of a broad matrix. */
  private static void shades(Drawing on) {
    List<String> labels = new ArrayList<>(List.of("below 1 %"));
    SHADES.stream().skip(1).forEach(each -> labels.add(Axis.percent(each) + " +"));
    for (int i = 0; i < labels.size(); i++) {
      on.bar("cell q" + i, 20. * i, 0, 19.5, SHADE, "");
      on.text("in-cell", 20. * i + 9.75, 14, Anchor.MIDDLE, labels.get(i));
    }
  }

  private double top() {
    return 2 * SHADE + LINE * (columns.size() + 1) + 12;
  }

  private double left(int column) {
    return column * 100. / columns.size();
  }

  private double width() {
    return 100. / columns.size() - .6;
  }

  private static String letter(int column) {
    return String.valueOf((char) ('A' + column));
  }

  /** A number in three digits, as a cell has no room for more: {@code 12.3k}. */
  static String brief(long number) {
    if (number < 1000) {
      return Long.toString(number);
    }
    return number < 999_500
        ? Drawing.threeDigits(number / 1e3) + "k"
        : Drawing.threeDigits(number / 1e6) + "M";
  }
}
