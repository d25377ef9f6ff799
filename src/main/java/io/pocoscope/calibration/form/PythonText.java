package io.pocoscope.calibration.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What JSON holds as literals of Python, its numbers to the last digit. */
final class PythonText {
  private static final String STEP = "    ";

  private PythonText() {}

  static String of(JsonNode json) {
    return value(json, "");
  }

  private static String value(JsonNode json, String indent) {
    if (json.isObject()) {
      return json.isEmpty() ? "{}" : object(json, indent);
    }
    if (json.isArray()) {
      return StreamSupport.stream(json.spliterator(), false)
          .map(each -> value(each, indent + STEP))
          .collect(Collectors.joining(", ", "[", "]"));
    }
    return scalar(json);
  }

  private static String object(JsonNode json, String indent) {
    return json.properties().stream()
        .map(each -> entry(each.getKey(), value(each.getValue(), indent + STEP), indent))
        .collect(Collectors.joining(",\n", "{\n", ",\n" + indent + "}"));
  }

  /** A line of a dictionary. */
  static String entry(String name, String value, String indent) {
    return indent + STEP + SourceText.quoted(name) + ": " + value;
  }

  private static String scalar(JsonNode json) {
    if (json.isNull()) {
      return "None";
    }
    if (json.isBoolean()) {
      return json.booleanValue() ? "True" : "False";
    }
    return json.isNumber() ? json.asText() : SourceText.quoted(json.asText());
  }
}
