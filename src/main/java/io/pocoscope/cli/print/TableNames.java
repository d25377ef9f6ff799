package io.pocoscope.cli.print;

import static java.util.stream.Collectors.joining;

import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.text.TextWidth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The names in a table, each in the column behind that of its address. Where columns have no room
 * for them they stand in brackets behind the address, or on a line of their own. They are cut to
 * the room there is, and lay out nothing: anybody can give any name.
 */
final class TableNames {
  /** A name that is cut further says nothing. */
  private static final int LEAST = 8;

  private static final String INDENT = "  ";
  private static final int BRACKETS = " ()".length();

  private final List<ResultColumn> columns;
  private final List<Integer> places;
  private final int room;

  /**
   * Names.
   *
   * @param room how many columns a line may take
   */
  public TableNames(List<ResultColumn> columns, int room) {
    this.columns = columns;
    this.room = room;
    this.places = IntStream.range(0, columns.size()).filter(this::isShown).boxed().toList();
  }

  /** The columns that have them. */
  public List<Integer> places() {
    return places;
  }

  /** Whether columns as wide as this are enough for them. */
  public boolean fit(int width) {
    return !places.isEmpty()
        && width >= LEAST
        && places.stream().allMatch(i -> columns.get(i).header().length() <= width);
  }

  /** How wide the names of a row may be in brackets; 0 where that is too little. */
  public int roomInBrackets(List<String> row, int free) {
    long names = places.stream().filter(i -> !row.get(i).isEmpty()).count();
    int room = names == 0 ? 0 : (int) (free / names) - BRACKETS;
    return room < LEAST ? 0 : room;
  }

  /** The name that belongs to a column's cell, in brackets; nothing where it has none. */
  public String inBrackets(List<String> row, int column, int room) {
    int place = column + 1;
    return room == 0 || !places.contains(place) || row.get(place).isEmpty()
        ? ""
        : " (" + TextWidth.cut(row.get(place), room) + ")";
  }

  /** The names of a row on a line; none where it has none. */
  public List<String> line(List<String> row) {
    List<Integer> named = places.stream().filter(i -> !row.get(i).isEmpty()).toList();
    if (named.isEmpty()) {
      return List.of();
    }
    int labels = named.stream().mapToInt(i -> ", ".length() + label(i).length()).sum();
    int each = (room - INDENT.length() - labels) / named.size();
    return each >= LEAST
        ? List.of(named.stream().map(i -> named(row, i, each)).collect(joining(", ", INDENT, "")))
        : named.stream().map(i -> INDENT + named(row, i, roomBeside(i))).toList();
  }

  private String named(List<String> row, int place, int width) {
    return label(place) + TextWidth.cut(row.get(place), width);
  }

  /** On a line of its own. */
  private int roomBeside(int place) {
    return Math.max(LEAST, room - INDENT.length() - label(place).length());
  }

  private String label(int place) {
    return places.size() == 1 ? "" : columns.get(place).header() + " ";
  }

  private boolean isShown(int column) {
    return columns.get(column).style() == ResultColumn.Style.NAME && columns.get(column).inTables();
  }
}
