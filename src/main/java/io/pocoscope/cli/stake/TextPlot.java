package io.pocoscope.cli.stake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Curves drawn with letters, for a terminal of 80 columns. */
final class TextPlot {
  private static final int WIDTH = 68;
  private static final int HEIGHT = 14;
  private static final String MARKS = "abcdefghijklmnopqrstuvwxyz";
  private static final int MOST = MARKS.length();

  /**
   * A curve.
   *
   * @param label what it is of
   * @param x ascending
   * @param y as many
   */
  record Curve(String label, List<Double> x, List<Double> y) {}

  private final String xName;
  private final String yName;
  private final List<Curve> curves;
  private final double left;
  private final double right;
  private final double bottom;
  private final double top;

  /** A plot of curves; beyond 26 they are left out, as there are no more letters. */
  TextPlot(String xName, String yName, List<Curve> curves) {
    this.xName = xName;
    this.yName = yName;
    this.curves = curves.subList(0, Math.min(MOST, curves.size()));
    this.left = all(true).min().orElse(0);
    this.right = all(true).max().orElse(1);
    this.bottom = Math.min(0, all(false).min().orElse(0));
    double highest = all(false).max().orElse(1);
    this.top = highest > bottom ? highest : bottom + 1;
  }

  private java.util.stream.DoubleStream all(boolean x) {
    return curves.stream()
        .flatMap(curve -> (x ? curve.x() : curve.y()).stream())
        .mapToDouble(Double::doubleValue);
  }

  List<String> lines() {
    char[][] field = new char[HEIGHT][WIDTH];
    for (char[] row : field) {
      Arrays.fill(row, ' ');
    }
    for (int i = curves.size() - 1; i >= 0; i--) {
      draw(field, curves.get(i), MARKS.charAt(i));
    }
    List<String> lines = new ArrayList<>();
    lines.add(yName);
    for (int row = 0; row < HEIGHT; row++) {
      double y = top - row * (top - bottom) / (HEIGHT - 1);
      String mark = row % 4 == 0 || row == HEIGHT - 1 ? String.format(Locale.ROOT, "%8.3g", y) : "";
      lines.add(
          String.format(Locale.ROOT, "%8s |%s", mark, new String(field[row])).stripTrailing());
    }
    lines.add(" ".repeat(9) + "+" + "-".repeat(WIDTH));
    String from = String.format(Locale.ROOT, "%.4g", left);
    String to = String.format(Locale.ROOT, "%.4g", right);
    int gap = Math.max(1, WIDTH - from.length() - to.length() - xName.length());
    String space = " ".repeat(gap / 2);
    lines.add(" ".repeat(10) + from + space + xName + " ".repeat(gap - gap / 2) + to);
    for (int i = 0; i < curves.size() && curves.size() > 1; i++) {
      lines.add(String.format(Locale.ROOT, "%10s %s", MARKS.charAt(i), curves.get(i).label()));
    }
    return lines;
  }

  /** Every column has its point, on the straight line between those that were given. */
  private void draw(char[][] field, Curve curve, char mark) {
    List<Double> x = curve.x();
    int at = 0;
    for (int column = 0; column < WIDTH && !x.isEmpty(); column++) {
      double place = left + column * (right - left) / (WIDTH - 1);
      if (place < x.get(0) || place > x.get(x.size() - 1)) {
        continue;
      }
      while (at + 2 < x.size() && x.get(at + 1) < place) {
        at++;
      }
      double y = between(curve, at, place);
      int row = (int) Math.round((top - y) / (top - bottom) * (HEIGHT - 1));
      field[Math.max(0, Math.min(HEIGHT - 1, row))][column] = mark;
    }
  }

  private static double between(Curve curve, int at, double place) {
    if (curve.x().size() == 1) {
      return curve.y().get(0);
    }
    double from = curve.x().get(at);
    double to = curve.x().get(at + 1);
    double share = to > from ? (place - from) / (to - from) : 0;
    return curve.y().get(at) + share * (curve.y().get(at + 1) - curve.y().get(at));
  }
}
