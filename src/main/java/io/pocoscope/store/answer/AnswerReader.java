package io.pocoscope.store.answer;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.store.Row;
import io.pocoscope.store.StoreFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Reads answers as they come over the wire, {@code {"data": {"tasks": […], …}}}: one, several in a
 * row, or several in an array; the content of {@code data} alone will do as well. Only one entity
 * of a collection is in memory at a time.
 */
final class AnswerReader {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private static final String TRUNCATED = "the JSON ends too early: the file is truncated";

  private final String file;
  private final EntityWalker walker;
  private boolean foundAny;

  AnswerReader(String file, Consumer<Row> rows) {
    this.file = file;
    this.walker = new EntityWalker(rows);
  }

  void read(InputStream in) throws IOException {
    try (JsonParser parser = JSON.getFactory().createParser(in)) {
      readAnswers(parser);
    } catch (JsonParseException invalid) {
      throw bad(invalid, whyInvalid(invalid));
    } catch (BadValue bad) {
      throw new StoreFailure.BadInput(file, bad.place(), bad.why());
    }
    if (!foundAny) {
      throw new StoreFailure.BadInput(
          file,
          "whole file",
          "it holds no data of the PoCo subgraph, such as {\"data\": {\"tasks\": […]}}");
    }
  }

  ImportNotes notes() {
    return walker.notes();
  }

  private void readAnswers(JsonParser parser) throws IOException {
    JsonToken token = parser.nextToken();
    boolean array = token == JsonToken.START_ARRAY;
    for (token = array ? parser.nextToken() : token;
        token != null && token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token != JsonToken.START_OBJECT) {
        throw new BadValue(line(parser), "an answer is an object, and here is " + parser.getText());
      }
      readAnswer(parser);
    }
    if (array && parser.nextToken() != null) {
      throw new BadValue(line(parser), "nothing may follow the array of answers");
    }
  }

  private void readAnswer(JsonParser parser) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      switch (field) {
        case "data" -> readData(parser);
        case "errors" -> refuseErrors(parser);
        default -> readRoot(parser, field, field);
      }
    }
  }

  private void readData(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new BadValue(
          "data, " + line(parser), "it is an object in an answer, not " + parser.getText());
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String field = parser.currentName();
      parser.nextToken();
      readRoot(parser, field, "data." + field);
    }
  }

  private void refuseErrors(JsonParser parser) throws IOException {
    String where = line(parser);
    JsonNode errors = JSON.readTree(parser);
    if (!errors.isEmpty()) {
      throw new BadValue(
          "errors, " + where,
          "the subgraph answered with an error: "
              + errors.path(0).path("message").asText("(no message)").replaceAll("\\s+", " "));
    }
  }

  private void readRoot(JsonParser parser, String field, String place) throws IOException {
    RootField root = RootField.named(field);
    foundAny |= !(root instanceof RootField.Unknown);
    boolean list = parser.currentToken() == JsonToken.START_ARRAY;
    if (root instanceof RootField.Collection || (root instanceof RootField.Unknown && list)) {
      readCollection(parser, root, place);
    } else {
      foundAny |= walk(parser, root, place);
    }
  }

  private void readCollection(JsonParser parser, RootField root, String place) throws IOException {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new BadValue(
          place + ", " + line(parser), "it is a list in an answer, not " + parser.getText());
    }
    int index = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      foundAny |= walk(parser, root, String.format(Locale.ROOT, "%s[%d]", place, index++));
    }
    walker.listEnded(place, index);
  }

  /** Hands one entity on; what is wrong within it is told with the line in which it begins. */
  private boolean walk(JsonParser parser, RootField root, String place) throws IOException {
    String line = line(parser);
    JsonNode node = JSON.readTree(parser);
    try {
      return walker.root(root, node, place);
    } catch (BadValue bad) {
      throw new BadValue(bad.place() + ", " + line, bad.why());
    }
  }

  private static String line(JsonParser parser) {
    return "line " + parser.currentTokenLocation().getLineNr();
  }

  private StoreFailure bad(JsonParseException invalid, String why) {
    var location = invalid.getLocation();
    return new StoreFailure.BadInput(
        file,
        String.format(
            Locale.ROOT, "line %d, column %d", location.getLineNr(), location.getColumnNr()),
        why);
  }

  private static String whyInvalid(JsonParseException invalid) {
    String message = invalid.getOriginalMessage().lines().findFirst().orElse("");
    if (message.startsWith("Unexpected end-of-input")) {
      return TRUNCATED;
    }
    return message.contains("'<'")
        ? "it is an HTML or XML page, not JSON: save the answer, not the page"
        : "it is not valid JSON: " + message;
  }
}
