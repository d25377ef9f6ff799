package io.pocoscope.calibration.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Fields of a file of parameters, as the kinds of value that they have to be. */
final class JsonFields {
  private final Path file;

  JsonFields(Path file) {
    this.file = file;
  }

  /** An object; none where there is something else. */
  static Optional<JsonNode> part(JsonNode json, String name) {
    return Optional.of(json.path(name)).filter(JsonNode::isObject);
  }

  /** A value as text. */
  static Optional<String> text(JsonNode json, String name) {
    return Optional.of(json.path(name))
        .filter(JsonNode::isValueNode)
        .filter(it -> !it.isNull())
        .map(JsonNode::asText);
  }

  /** A finite number; none where nothing stands. */
  OptionalDouble number(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isNull() || value.isMissingNode()
        ? OptionalDouble.empty()
        : OptionalDouble.of(real(json, name));
  }

  /** A whole number of 64 bits; none where nothing stands. */
  OptionalLong whole(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (value.isNull() || value.isMissingNode()) {
      return OptionalLong.empty();
    }
    if (!value.canConvertToLong()) {
      throw bad(String.format(Locale.ROOT, "'%s' is no whole number", name));
    }
    return OptionalLong.of(value.asLong());
  }

  /** A finite number that has to be there. */
  double real(JsonNode json, String name) {
    JsonNode value = required(json, name);
    if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
      throw bad(String.format(Locale.ROOT, "'%s' is no number", name));
    }
    return value.asDouble();
  }

  /** What has to be there. */
  JsonNode required(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      throw bad(String.format(Locale.ROOT, "'%s' is missing", name));
    }
    return value;
  }

  private BadParameterFile bad(String why) {
    return BadParameterFile.content(file, why, null);
  }
}
