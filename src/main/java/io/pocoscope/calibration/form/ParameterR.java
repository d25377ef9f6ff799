package io.pocoscope.calibration.form;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.calibration.ParameterJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * Writes what {@link ParameterJson} has as R's source: one list, for {@code dget} or {@code
 * source}. What is not known is {@code NA}, a population that is not there {@code NULL}. Numbers
 * that are not whole are hexadecimal, as R's reader rounds decimal ones twice.
 */
public final class ParameterR {
  private static final long GREATEST_EXACT = 1L << 53;
  private static final int IN_A_LINE = 4;

  private ParameterR() {}

  public static String of(JsonNode json) {
    return "# Parameters of a PoCo history: p <- dget(\"this file\")\n" + value(json, "") + "\n";
  }

  private static String value(JsonNode json, String indent) {
    if (json.isObject()) {
      return object(json, indent);
    }
    return json.isArray() ? array(json, indent) : scalar(json);
  }

  private static String object(JsonNode json, String indent) {
    List<String> parts = new ArrayList<>();
    String deeper = indent + "  ";
    for (var field : json.properties()) {
      boolean none = field.getValue().isNull() && field.getKey().equals("population");
      String value = none ? "NULL" : value(field.getValue(), deeper);
      parts.add(deeper + SourceText.quoted(field.getKey()) + " = " + value);
    }
    return parts.isEmpty() ? "list()" : "list(\n" + String.join(",\n", parts) + "\n" + indent + ")";
  }

  private static String array(JsonNode json, String indent) {
    boolean ofObjects = !json.isEmpty() && json.get(0).isContainerNode();
    String deeper = indent + "  ";
    List<String> parts =
        StreamSupport.stream(json.spliterator(), false).map(each -> value(each, deeper)).toList();
    if (parts.isEmpty()) {
      return "list()";
    }
    StringBuilder text = new StringBuilder(ofObjects ? "list(" : "c(");
    for (int i = 0; i < parts.size(); i++) {
      boolean breaks = ofObjects || i % IN_A_LINE == 0;
      text.append(i == 0 ? "" : ",").append(breaks ? "\n" + deeper : " ").append(parts.get(i));
    }
    return text.append("\n").append(indent).append(")").toString();
  }

  private static String scalar(JsonNode json) {
    if (json.isNull()) {
      return "NA";
    }
    if (json.isBoolean()) {
      return json.asText().toUpperCase(Locale.ROOT);
    }
    if (json.isIntegralNumber()) {
      // Beyond it a number of R is not exact, and text is.
      return Math.abs(json.asLong()) <= GREATEST_EXACT
          ? json.asText()
          : SourceText.quoted(json.asText());
    }
    return json.isNumber() ? Double.toHexString(json.asDouble()) : SourceText.quoted(json.asText());
  }
}
