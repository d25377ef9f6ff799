package io.pocoscope.report.html;

import io.pocoscope.api.Labels;
import io.pocoscope.report.Explorer;
import io.pocoscope.text.ForeignText;
import io.pocoscope.text.TextWidth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Text in a page: addresses in it are short, linked and named; nothing in it is markup. */
final class HtmlText {
  /** An address (20 bytes), or what identifies a task, a deal, a transaction. */
  private static final Pattern HEX = Pattern.compile("0x[0-9a-f]{40}(?:[0-9a-f]{24})?\\b");

  private static final int ADDRESS = 42;
  private static final int HEAD = 6;
  private static final int TAIL = 4;
  private static final int LONGEST = 80;

  /** A drawing has no second line. */
  private static final int DRAWN = 20;

  private final Optional<Explorer> explorer;
  private final Labels labels;

  HtmlText(Optional<Explorer> explorer, Labels labels) {
    this.explorer = explorer;
    this.labels = labels;
  }

  /** Adds a text to an element. */
  void write(Element to, String text) {
    String line = ForeignText.line(text);
    Matcher hex = HEX.matcher(line);
    int done = 0;
    while (hex.find()) {
      to.appendText(line.substring(done, hex.start()));
      identifier(to, hex.group());
      done = hex.end();
    }
    to.appendText(line.substring(done));
  }

  /** A text for a drawing: addresses in it are short and named. */
  String inDrawing(String text) {
    return HEX.matcher(ForeignText.line(text))
        .replaceAll(hex -> Matcher.quoteReplacement(drawn(hex.group())));
  }

  private String drawn(String hex) {
    return labels.of(hex).map(it -> TextWidth.cut(ForeignText.line(it), DRAWN) + " ").orElse("")
        + shortened(hex);
  }

  private static String shortened(String hex) {
    return hex.substring(0, HEAD) + "…" + hex.substring(hex.length() - TAIL);
  }

  private void identifier(Element to, String hex) {
    String shortened = shortened(hex);
    Optional<String> label = labels.of(hex);
    boolean linked = explorer.isPresent() && hex.length() == ADDRESS;
    Element element = to.appendElement(linked ? "a" : "span").attr("class", "id");
    if (linked) {
      element.attr("href", explorer.orElseThrow().address(hex)).attr("rel", "noopener noreferrer");
    }
    element.attr("data-id", hex).attr("title", hex);
    element.text(label.map(it -> TextWidth.cut(ForeignText.line(it), LONGEST)).orElse(shortened));
    if (label.isPresent()) {
      to.appendElement("small").attr("class", "short").text(" " + shortened);
    }
  }
}
