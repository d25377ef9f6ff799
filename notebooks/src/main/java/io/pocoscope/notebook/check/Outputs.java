package io.pocoscope.notebook.check;

import static java.util.stream.Collectors.joining;
import static java.util.stream.StreamSupport.stream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a cell shows, as text. Of a picture it is the figures that it was drawn from. */
final class Outputs {
  private static final String TEXT = "text/plain";
  private static final String HTML = "text/html";
  private static final String PNG = "image/png";

  private Outputs() {}

  /** One text to an output; what was printed in several pieces is one. */
  static List<String> of(JsonNode cell) {
    List<String> shown = new ArrayList<>();
    String stream = "";
    for (JsonNode output : cell.path("outputs")) {
      String name = output.path("name").asText();
      if (isStream(output) && name.equals(stream)) {
        shown.set(shown.size() - 1, shown.get(shown.size() - 1) + text(output.path("text")));
      } else {
        shown.add(shown(output));
      }
      stream = isStream(output) ? name : "";
    }
    return shown;
  }

  private static boolean isStream(JsonNode output) {
    return output.path("output_type").asText().equals("stream");
  }

  private static String shown(JsonNode output) {
    return switch (output.path("output_type").asText()) {
      case "stream" -> text(output.path("text"));
      case "error" -> output.path("ename").asText() + ": " + output.path("evalue").asText();
      default -> shownData(output.path("data"));
    };
  }

  private static String shownData(JsonNode data) {
    String picture = data.has(PNG) ? "(a picture) " : "";
    return picture + text(data.has(TEXT) ? data.path(TEXT) : data.path(HTML));
  }

  /** A notebook keeps a text as one, or line by line. */
  static String text(JsonNode lines) {
    return lines.isArray()
        ? stream(lines.spliterator(), false).map(JsonNode::asText).collect(joining())
        : lines.asText();
  }
}
