package io.pocoscope.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;

/** A chart as it was drawn. */
final class Drawn {
  private final Element svg = new Element("svg");
  private final double height;

  Drawn(Chart chart) {
    chart.draw(new Drawing(svg));
    height = chart.height();
  }

  List<Element> all(String selector) {
    return svg.select(selector);
  }

  /** All words in it, a line to each. */
  List<String> texts() {
    return svg.select("text").eachText();
  }

  /** Where an element is, across, in per cent. */
  static double percent(Element element, String attribute) {
    String value = element.attr(attribute);
    assertThat(value).endsWith("%");
    return Double.parseDouble(value.substring(0, value.length() - 1));
  }

  static double pixels(Element element, String attribute) {
    return Double.parseDouble(element.attr(attribute));
  }

  /** Fails where anything is outside of the drawing. */
  Drawn within() {
    for (Element each : svg.select("*")) {
      for (String across : List.of("x", "x1", "x2", "cx")) {
        if (each.hasAttr(across) && each.attr(across).endsWith("%")) {
          double width = each.hasAttr("width") ? percent(each, "width") : 0;
          assertThat(width).as(each.outerHtml()).isNotNegative();
          assertThat(percent(each, across)).as(each.outerHtml()).isBetween(0.0, 100.0);
          assertThat(percent(each, across) + width).as(each.outerHtml()).isLessThan(100.01);
        }
      }
      for (String down : List.of("y", "y1", "y2", "cy")) {
        if (each.hasAttr(down)) {
          double more = each.tagName().equals("rect") ? pixels(each, "height") : 0;
          assertThat(pixels(each, down)).as(each.outerHtml()).isNotNegative();
          assertThat(pixels(each, down) + more).as(each.outerHtml()).isLessThanOrEqualTo(height);
        }
      }
    }
    return this;
  }
}
