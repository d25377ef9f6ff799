package io.pocoscope.notebook.check;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A notebook's file.
 *
 * @param json all of it, in Jupyter's format 4
 */
record Notebook(ObjectNode json) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Written as Jupyter writes it, so that one that is saved there differs in nothing else. */
  private static final DefaultPrettyPrinter LAYOUT = layout();

  static Notebook read(Path file) throws IOException {
    return new Notebook((ObjectNode) JSON.readTree(file.toFile()));
  }

  void write(Path file) throws IOException {
    Files.writeString(file, JSON.writer(LAYOUT).writeValueAsString(json) + "\n");
  }

  List<JsonNode> cells() {
    List<JsonNode> cells = new ArrayList<>();
    json.path("cells").forEach(cells::add);
    return cells;
  }

  /**
   * The same notebook with the outputs of another that was made of it by executing it. A cell that
   * shows the same keeps what it has, its pictures to the last pixel.
   */
  Notebook withOutputsOf(Notebook executed) {
    Notebook with = new Notebook(json.deepCopy());
    for (int i = 0; i < cells().size(); i++) {
      ObjectNode cell = (ObjectNode) with.cells().get(i);
      JsonNode other = executed.cells().get(i);
      if (other.has("outputs")) {
        cell.set("execution_count", other.path("execution_count"));
        if (!Outputs.of(cell).equals(Outputs.of(other))) {
          cell.set("outputs", joined((ArrayNode) other.path("outputs")));
        }
      }
    }
    return with;
  }

  /** What a cell prints is in as many pieces as chance had it. */
  private static ArrayNode joined(ArrayNode outputs) {
    ArrayNode joined = JSON.createArrayNode();
    for (JsonNode output : outputs) {
      JsonNode last = joined.path(joined.size() - 1);
      boolean goesOn =
          output.path("output_type").asText().equals("stream")
              && output.path("name").equals(last.path("name"));
      if (goesOn) {
        output.path("text").forEach(((ArrayNode) last.path("text"))::add);
      } else {
        joined.add(output.deepCopy());
      }
    }
    return joined;
  }

  private static DefaultPrettyPrinter layout() {
    DefaultIndenter lines = new DefaultIndenter(" ", "\n");
    Separators separators =
        Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
            .withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    DefaultPrettyPrinter layout = new DefaultPrettyPrinter(separators);
    layout.indentArraysWith(lines);
    layout.indentObjectsWith(lines);
    return layout;
  }
}
