package io.pocoscope.cli.print;

import static java.util.stream.Collectors.joining;

import io.pocoscope.result.column.CellText;
import io.pocoscope.result.column.GroupKeys;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.text.TextWidth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A result as a table for people, as wide as a terminal at the most. Long texts are cut where the
 * table then fits; otherwise the texts stand on lines of their own above the numbers, or every
 * value has its own line.
 */
public final class TextTable {
  /** Where nobody says otherwise. */
  public static final int WIDTH = 80;

  private static final String INDENT = "  ";

  /** Texts up to this width are never cut: times and shortened ids stay whole. */
  private static final int LEAST_CUT = 24;

  /** What a value on a line of its own has at the least behind its label. */
  private static final int LEAST_VALUE = 20;

  private final List<ResultColumn> columns;
  private List<List<String>> rows;
  private int[] widths;
  private final int room;
  private final boolean wide;
  private final boolean totalled;
  private final TableNames names;

  /**
   * A table.
   *
   * @param wide whether nothing is shortened, and the table is as wide as it needs
   * @param room how many columns it may take otherwise
   */
  public TextTable(Result result, boolean wide, int room) {
    this.room = room;
    this.columns = result.columns();
    this.wide = wide;
    this.names = new TableNames(columns, room);
    this.totalled = result.total().isPresent();
    this.rows = result.allRows().stream().map(this::shown).toList();
    this.widths = widths();
  }

  private int[] widths() {
    return IntStream.range(0, columns.size()).map(this::widthOf).toArray();
  }

  public List<String> lines() {
    List<Integer> all = shownColumns(column -> column.style() != ResultColumn.Style.NAME);
    if (wide || namesFitBeside(all)) {
      return plain(shownColumns(column -> true));
    }
    if (width(all) <= room) {
      return plain(all);
    }
    int cut = widestCut(all);
    if (cut >= LEAST_CUT) {
      cutTexts(cut);
      return plain(all);
    }
    List<Integer> numbers = shownColumns(column -> !column.isText());
    if (numbers.isEmpty()
        && all.size() == 2
        && names.places().isEmpty()
        && widths[all.get(0)] <= room / 2) {
      return named(all.get(0), all.get(1));
    }
    boolean mixed = !numbers.isEmpty() && numbers.size() < all.size();
    return mixed && fitsStacked(all, numbers) ? stacked(all, numbers) : records();
  }

  /** Whether there are columns to spare for names, which are then cut to them. */
  private boolean namesFitBeside(List<Integer> others) {
    int free = (room - width(others)) / Math.max(1, names.places().size()) - 1;
    boolean fit = names.fit(free);
    if (fit) {
      cut(names.places(), free);
    }
    return fit;
  }

  /** How wide texts may be for the table to fit in; below what they may be cut to, if it cannot. */
  private int widestCut(List<Integer> all) {
    int cut = room;
    while (cut >= LEAST_CUT && width(all, cut) > room) {
      cut--;
    }
    return cut;
  }

  private int width(List<Integer> shownColumns, int cut) {
    return width(shownColumns)
        - shownColumns.stream()
            .filter(this::isCut)
            .mapToInt(i -> Math.max(0, widths[i] - Math.max(cut, headerWidth(i))))
            .sum();
  }

  private void cutTexts(int cut) {
    cut(IntStream.range(0, columns.size()).filter(this::isCut).boxed().toList(), cut);
  }

  private void cut(List<Integer> cells, int cut) {
    rows =
        rows.stream()
            .map(
                row ->
                    IntStream.range(0, row.size())
                        .mapToObj(
                            i -> cells.contains(i) ? TextWidth.cut(row.get(i), cut) : row.get(i))
                        .toList())
            .toList();
    widths = widths();
  }

  private boolean isCut(int column) {
    return columns.get(column).style() == ResultColumn.Style.TEXT;
  }

  private boolean fitsStacked(List<Integer> all, List<Integer> numbers) {
    return width(numbers) + INDENT.length() <= room
        && rows.stream().allMatch(row -> TextWidth.of(texts(row, all, numbers, 0)) <= room);
  }

  private List<Integer> shownColumns(Predicate<ResultColumn> wanted) {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).inTables() && wanted.test(columns.get(i)))
        .boxed()
        .toList();
  }

  private List<String> plain(List<Integer> shownColumns) {
    List<String> lines = new ArrayList<>(header(shownColumns));
    for (int row = 0; row < rows.size(); row++) {
      if (totalled && row == rows.size() - 1) {
        lines.add(rule(shownColumns));
      }
      lines.add(line(rows.get(row), shownColumns));
      if (!shownColumns.containsAll(names.places())) {
        lines.addAll(names.line(rows.get(row)));
      }
    }
    return lines;
  }

  private List<String> stacked(List<Integer> all, List<Integer> numbers) {
    List<String> lines = new ArrayList<>();
    header(numbers).forEach(line -> lines.add(INDENT + line));
    for (List<String> row : rows) {
      int inBrackets = names.roomInBrackets(row, room - TextWidth.of(texts(row, all, numbers, 0)));
      lines.add(texts(row, all, numbers, inBrackets));
      if (inBrackets == 0) {
        lines.addAll(names.line(row));
      }
      lines.add(INDENT + line(row, numbers));
    }
    return lines;
  }

  private String texts(List<String> row, List<Integer> all, List<Integer> numbers, int nameRoom) {
    return all.stream()
        .filter(i -> !numbers.contains(i) && !row.get(i).isEmpty())
        .map(i -> isTotal(row, i) ? row.get(i) : text(row, i) + names.inBrackets(row, i, nameRoom))
        .collect(joining(", "));
  }

  private String text(List<String> row, int column) {
    return columns.get(column).header() + " " + row.get(column);
  }

  /** The line that sums up is of no group: no grouping's name has a place before it. */
  private boolean isTotal(List<String> row, int column) {
    return totalled
        && row.get(column).equals(GroupKeys.TOTAL)
        && rows.indexOf(row) == rows.size() - 1;
  }

  /** A name and a long text to each row: the text goes on below itself. */
  private List<String> named(int name, int text) {
    List<String> lines = new ArrayList<>();
    lines.add(
        (pad(columns.get(name).header(), widths[name], false) + " " + columns.get(text).header())
            .stripTrailing());
    lines.add("-".repeat(room));
    for (List<String> row : rows) {
      lines.addAll(wrapped(pad(row.get(name), widths[name], false) + " ", row.get(text)));
    }
    return lines;
  }

  private List<String> records() {
    List<Integer> all = shownColumns(column -> true);
    int label = all.stream().mapToInt(i -> TextWidth.of(columns.get(i).header())).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      for (int i : all) {
        if (names.places().contains(i) && row.get(i).isEmpty()) {
          continue;
        }
        String name = isTotal(row, i) ? "" : columns.get(i).heading();
        if (label + INDENT.length() + LEAST_VALUE > room) {
          lines.addAll(wrapped("", name));
          lines.addAll(wrapped(INDENT, row.get(i)));
        } else {
          lines.addAll(wrapped(pad(name, label, false) + INDENT, row.get(i)));
        }
      }
    }
    return lines;
  }

  private List<String> wrapped(String label, String value) {
    int labelWidth = TextWidth.of(label);
    int free = Math.max(LEAST_VALUE, room - labelWidth);
    List<String> lines = new ArrayList<>();
    String rest = value;
    do {
      int end = lineEnd(rest, free);
      String before = lines.isEmpty() ? label : " ".repeat(labelWidth);
      lines.add((before + rest.substring(0, end)).stripTrailing());
      rest = rest.substring(end).stripLeading();
    } while (!rest.isEmpty());
    return lines;
  }

  /** Behind the last word that there is room for; within a word that is longer than a line. */
  private static int lineEnd(String text, int room) {
    int end = TextWidth.fitting(text, room);
    int space = end < text.length() ? text.lastIndexOf(' ', end) : 0;
    return space > 0 ? space : end;
  }

  private List<String> header(List<Integer> shownColumns) {
    int height =
        shownColumns.stream()
            .mapToInt(i -> (int) columns.get(i).header().lines().count())
            .max()
            .orElse(1);
    List<String> lines = new ArrayList<>();
    for (int level = height; level > 0; level--) {
      int fromBottom = level;
      List<String> cells = new ArrayList<>(Collections.nCopies(columns.size(), ""));
      shownColumns.forEach(i -> cells.set(i, headerLine(columns.get(i), fromBottom)));
      lines.add(line(cells, shownColumns));
    }
    lines.add(rule(shownColumns));
    return lines;
  }

  private static String headerLine(ResultColumn column, int fromBottom) {
    List<String> lines = column.header().lines().toList();
    return fromBottom > lines.size() ? "" : lines.get(lines.size() - fromBottom);
  }

  private String rule(List<Integer> shownColumns) {
    return "-".repeat(width(shownColumns));
  }

  private String line(List<String> cells, List<Integer> shownColumns) {
    StringBuilder line = new StringBuilder();
    for (int i : shownColumns) {
      boolean right = !columns.get(i).isText();
      line.append(line.isEmpty() ? "" : " ").append(pad(cells.get(i), widths[i], right));
    }
    return line.toString().stripTrailing();
  }

  private int width(List<Integer> shownColumns) {
    return shownColumns.stream().mapToInt(i -> widths[i]).sum()
        + Math.max(0, shownColumns.size() - 1);
  }

  private int widthOf(int column) {
    int cells = rows.stream().mapToInt(row -> TextWidth.of(row.get(column))).max().orElse(0);
    return Math.max(headerWidth(column), cells);
  }

  private int headerWidth(int column) {
    return columns.get(column).header().lines().mapToInt(TextWidth::of).max().orElse(0);
  }

  private List<String> shown(List<Object> row) {
    return IntStream.range(0, columns.size())
        .mapToObj(i -> CellText.shown(row.get(i), columns.get(i).style(), wide))
        .toList();
  }

  private static String pad(String text, int width, boolean right) {
    String padding = " ".repeat(Math.max(0, width - TextWidth.of(text)));
    return right ? padding + text : text + padding;
  }
}
