package io.pocoscope.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * What is drawn on: an element of SVG. What comes across is in per cent of the width, from 0 to
 * 100, and what goes down in pixels. Colours and letters are the page's, by the names of classes.
 */
public final class Drawing {
  private final Element svg;

  public Drawing(Element svg) {
    this.svg = svg;
  }

  /** A line. */
  public void line(String style, double x1, double y1, double x2, double y2) {
    svg.appendElement("line")
        .attr("class", style)
        .attr("x1", percent(x1))
        .attr("y1", number(y1))
        .attr("x2", percent(x2))
        .attr("y2", number(y2));
  }

  /** A bar, with what it says when it is pointed at. */
  public void bar(String style, double x, double y, double width, double height, String says) {
    Element bar =
        svg.appendElement("rect")
            .attr("class", style)
            .attr("x", percent(x))
            .attr("y", number(y))
            .attr("width", percent(width))
            .attr("height", number(height));
    titled(bar, says);
  }

  /** A dot. */
  public void dot(String style, double x, double y, double radius, String says) {
    Element dot =
        svg.appendElement("circle")
            .attr("class", style)
            .attr("cx", percent(x))
            .attr("cy", number(y))
            .attr("r", number(radius));
    titled(dot, says);
  }

  /** Where letters stand to a place. */
  public enum Anchor {
    START,
    MIDDLE,
    END
  }

  /** Letters on a line. */
  public void text(String style, double x, double y, Anchor anchor, String text) {
    svg.appendElement("text")
        .attr("class", style)
        .attr("x", percent(x))
        .attr("y", number(y))
        .attr("text-anchor", anchor.name().toLowerCase(Locale.ROOT))
        .text(text);
  }

  /**
   * A drawing of paths, which know no per cent: stretched to the whole width, lines as thick as
   * ever.
   *
   * @param height in pixels
   */
  public Paths paths(double top, double height) {
    Element inner =
        svg.appendElement("svg")
            .attr("x", "0")
            .attr("y", number(top))
            .attr("width", "100%")
            .attr("height", number(height))
            .attr("viewBox", "0 0 100 " + number(height))
            .attr("preserveAspectRatio", "none");
    return new Paths(inner);
  }

  /** Paths, from 0 to 100 across. */
  public static final class Paths {
    private final Element svg;

    private Paths(Element svg) {
      this.svg = svg;
    }

    /**
     * A path, such as {@code M0 3L10 4}, with what it says when it is pointed at.
     *
     * @param says nothing where it is empty
     */
    public void path(String style, String path, String says) {
      titled(
          svg.appendElement("path")
              .attr("class", style)
              .attr("d", path)
              .attr("vector-effect", "non-scaling-stroke"),
          says);
    }
  }

  /** A number as short as it may be. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceAll("\\.?0+$", "").equals("-0") ? "0" : text.replaceAll("\\.?0+$", "");
  }

  /** A number above 0 in three digits. */
  static String threeDigits(double value) {
    return new BigDecimal(value)
        .round(new MathContext(3, RoundingMode.HALF_EVEN))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String percent(double value) {
    return number(value) + "%";
  }

  private static void titled(Element element, String says) {
    if (!says.isEmpty()) {
      element.appendElement("title").text(says);
    }
  }
}
