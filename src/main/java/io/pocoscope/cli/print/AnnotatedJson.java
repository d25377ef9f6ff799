package io.pocoscope.cli.print;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.result.column.JsonRows;
import io.pocoscope.result.column.Remark;
import java.util.List;
import java.util.Locale;

/** What JSON shows with {@code --notes}: the rows, and what is said of them. */
public final class AnnotatedJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private AnnotatedJson() {}

  public static ObjectNode of(JsonNode rows, List<Remark> remarks) {
    ObjectNode json = JSON.objectNode();
    json.set("rows", rows);
    ArrayNode notes = json.putArray("notes");
    remarks.forEach(remark -> notes.add(note(remark)));
    return json;
  }

  private static ObjectNode note(Remark remark) {
    ObjectNode json = JSON.objectNode();
    json.put("name", remark.name());
    json.put("kind", remark.kind().name().toLowerCase(Locale.ROOT));
    json.put("text", remark.text());
    ObjectNode figures = json.putObject("figures");
    remark.figures().forEach((name, value) -> figures.set(name, JsonRows.value(value)));
    return json;
  }
}
