package io.pocoscope.report.html;

import io.pocoscope.report.Block;
import io.pocoscope.report.chart.Chart;
import io.pocoscope.report.chart.Drawing;
import io.pocoscope.result.column.Remark;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jsoup.nodes.Element;

/** The parts of a chapter in a page. */
final class HtmlBlocks {
  private final HtmlText text;
  private final HtmlTable table;
  private final Function<String, List<Live.Data>> data;

  /**
   * Blocks of a page.
   *
   * @param data where the data of a figure or a table is to be had, by its key
   */
  HtmlBlocks(HtmlText text, Function<String, List<Live.Data>> data) {
    this.text = text;
    this.data = data;
    this.table = new HtmlTable(text);
  }

  void write(Element section, Block block) {
    if (block instanceof Block.Words words) {
      text.write(section.appendElement("p"), words.text());
    } else if (block instanceof Block.Points points) {
      Element list = section.appendElement("ul");
      points.texts().forEach(each -> text.write(list.appendElement("li"), each));
    } else if (block instanceof Block.Figure figure) {
      figure(section, figure);
    } else if (block instanceof Block.Table whole) {
      Element title = section.appendElement("h3").attr("id", whole.key());
      text.write(title, whole.title());
      table.write(section, whole.result(), whole.key());
      data(section, data.apply(whole.key()));
    } else if (block instanceof Block.Links links) {
      links(section, links.links());
    } else if (block instanceof Block.Lines lines) {
      lines(section, lines.lines());
    } else if (block instanceof Block.Remarks remarks) {
      remarks(section, remarks);
    }
  }

  private static void links(Element to, List<Block.Link> links) {
    Element list = to.appendElement("ul");
    for (Block.Link link : links) {
      Element item = list.appendElement("li");
      link.address()
          .map(address -> item.appendElement("a").attr("href", address).attr("rel", "noreferrer"))
          .orElse(item)
          .text(link.text());
    }
  }

  /** Where data is to be had, in each form. */
  static void data(Element to, List<Live.Data> all) {
    for (Live.Data each : all) {
      Element line =
          to.appendElement("p").attr("class", "data").text("Data of " + each.what() + ":");
      each.forms()
          .forEach(
              (form, address) -> {
                line.appendText(" ");
                line.appendElement("a")
                    .attr("href", address)
                    .attr("aria-label", each.what() + " as " + form)
                    .text(form);
              });
    }
  }

  /** Lines that may be longer than a page is wide: they are scrolled by keys, too. */
  static void lines(Element to, List<String> lines) {
    to.appendElement("pre")
        .attr("tabindex", "0")
        .appendElement("code")
        .text(String.join("\n", lines));
  }

  private void figure(Element section, Block.Figure figure) {
    Element element = section.appendElement("figure").attr("id", figure.key());
    Element caption = element.appendElement("figcaption");
    String title = figure.key() + "-title";
    text.write(caption.appendElement("h3").attr("id", title), figure.finding());
    text.write(
        caption.appendElement("p").attr("id", figure.key() + "-reading"),
        figure.reading() + " " + figure.drawing());
    draw(element, figure);
    Element numbers = element.appendElement("details");
    numbers.appendElement("summary").text("The numbers as a table");
    table.write(numbers, figure.numbers(), title);
    data(numbers, data.apply(figure.key()));
  }

  private void draw(Element element, Block.Figure figure) {
    Chart chart = figure.chart();
    Element svg =
        element
            .appendElement("svg")
            .attr("class", "chart")
            .attr("role", "img")
            .attr("aria-labelledby", figure.key() + "-title " + figure.key() + "-reading")
            .attr("width", "100%")
            .attr("height", String.format(Locale.ROOT, "%.0f", chart.height()));
    chart.draw(new Drawing(svg));
    svg.select("text").forEach(each -> each.text(text.inDrawing(each.wholeText())));
  }

  private void remarks(Element section, Block.Remarks remarks) {
    if (remarks.remarks().isEmpty()) {
      return;
    }
    Element list = section.appendElement("ul").attr("class", "remarks");
    for (Remark remark : remarks.remarks()) {
      text.write(
          list.appendElement("li").attr("class", remark.kind().name().toLowerCase(Locale.ROOT)),
          remark.text());
    }
  }
}
