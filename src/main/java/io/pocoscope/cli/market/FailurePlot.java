package io.pocoscope.cli.market;

import io.pocoscope.market.Trajectory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The failure rates of schemes over their tasks as text, with the target as a line. */
final class FailurePlot {
  private static final int WIDTH = 64;
  private static final int HEIGHT = 14;
  private static final double ROOM_ABOVE = 1.05;
  private static final int TITLE = 14;

  private final double top;
  private final char[][] field = new char[HEIGHT][WIDTH];
  private final List<String> legend = new ArrayList<>();

  /**
   * Of nothing yet.
   *
   * @param target drawn as a line
   * @param top the greatest rate that is to be shown
   */
  FailurePlot(double target, double top) {
    this.top = Math.max(target, top) * ROOM_ABOVE;
    for (char[] line : field) {
      Arrays.fill(line, ' ');
    }
    Arrays.fill(field[line(target)], '-');
    legend.add("- target");
  }

  /** Draws a scheme with the first letter of its mark. */
  void draw(String title, char mark, List<Trajectory.Point> points) {
    for (int column = 0; column < WIDTH && !points.isEmpty(); column++) {
      Trajectory.Point point = points.get((int) ((long) column * points.size() / WIDTH));
      field[line(point.mean())][column] = mark;
    }
    legend.add(mark + " " + title);
  }

  /**
   * The lines.
   *
   * @param tasks what the axis ends at
   */
  List<String> lines(int tasks) {
    List<String> lines = new ArrayList<>(List.of("failure rate over tasks"));
    for (int line = 0; line < HEIGHT; line++) {
      double rate = top * (HEIGHT - line - .5) / HEIGHT;
      lines.add(
          (String.format(Locale.ROOT, "%6.1f %% |", 100 * rate) + new String(field[line]))
              .stripTrailing());
    }
    lines.add(" ".repeat(9) + "+" + "-".repeat(WIDTH));
    lines.add(
        " ".repeat(10)
            + "0"
            + " ".repeat(WIDTH - TITLE / 2 - 1)
            + String.format(Locale.ROOT, "%,d", tasks));
    lines.add(" ".repeat(10) + String.join("  ", legend));
    return lines;
  }

  private int line(double rate) {
    return Math.min(HEIGHT - 1, Math.max(0, HEIGHT - 1 - (int) (rate / top * HEIGHT)));
  }
}
