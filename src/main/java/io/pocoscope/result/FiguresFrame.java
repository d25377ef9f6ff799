package io.pocoscope.result;

import io.pocoscope.api.ColumnFigures;
import io.pocoscope.result.column.Result;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Exact sums and quantiles, a row to a group; whole ones of up to 64 bits stay exact. */
final class FiguresFrame {
  private FiguresFrame() {}

  static Result of(List<String> by, List<Double> levels, List<ColumnFigures> figures) {
    List<String> names = new ArrayList<>(by);
    names.addAll(List.of("values", "missing", "sum"));
    levels.forEach(level -> names.add("q" + level));
    return QueryFrame.of(names, figures.stream().map(each -> row(each, names.size())).toList());
  }

  /** Of no values there are no quantiles. */
  private static List<Object> row(ColumnFigures figures, int columns) {
    List<Object> row = new ArrayList<>(figures.group());
    row.add(figures.values());
    row.add(figures.missing());
    row.add(figures.sum().map(FiguresFrame::plain).orElse(null));
    figures.quantiles().stream().map(FiguresFrame::plain).forEach(row::add);
    while (row.size() < columns) {
      row.add(null);
    }
    return row;
  }

  private static BigDecimal plain(BigDecimal amount) {
    BigDecimal stripped = amount.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
