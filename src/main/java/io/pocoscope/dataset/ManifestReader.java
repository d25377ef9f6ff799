package io.pocoscope.dataset;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.pocoscope.dataset.Manifest.ColumnEntry;
import io.pocoscope.dataset.Manifest.DataFile;
import io.pocoscope.dataset.Manifest.Origin;
import io.pocoscope.dataset.Manifest.Part;
import io.pocoscope.dataset.Manifest.TableEntry;
import io.pocoscope.text.ForeignText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads a manifest, as strange as it may be. */
final class ManifestReader {
  /** No path leads out of the folder. */
  private static final Pattern PATH =
      Pattern.compile("[a-z_]+/([a-z_]+=[A-Za-z0-9_-]+/)?[a-z_]+-[0-9]+(-[0-9]+)?\\.parquet");

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private final String place;
  private final DataSetCondition otherwise;

  private ManifestReader(String place, DataSetCondition otherwise) {
    this.place = place;
    this.otherwise = otherwise;
  }

  /**
   * The manifest in a file.
   *
   * @param otherwise what it is if there is none that this version reads
   * @throws DataSetFailure of that condition
   */
  static Manifest read(Path file, DataSetCondition otherwise) {
    ManifestReader reader = new ManifestReader(file.toString(), otherwise);
    return reader.manifest(reader.bytes(file));
  }

  /**
   * A manifest that has been read already, from wherever it stands.
   *
   * @param place what the user calls it
   * @throws DataSetFailure of a condition if this version reads none of that
   */
  static Manifest of(byte[] text, String place, DataSetCondition otherwise) {
    return new ManifestReader(place, otherwise).manifest(text);
  }

  /** Whether a file is a manifest of a data set, of whatever version. */
  static boolean isOne(Path file) {
    try {
      JsonNode json = MAPPER.readTree(file.toFile());
      return json.path("tool").asText().equals(ManifestJson.TOOL) && json.has("manifest_version");
    } catch (IOException none) {
      return false;
    }
  }

  private Manifest manifest(byte[] text) {
    JsonNode json = json(text);
    if (!json.path("tool").asText().equals(ManifestJson.TOOL)) {
      throw bad("it is no manifest of a data set", null);
    }
    if (json.path("manifest_version").asInt() != Manifest.VERSION) {
      throw new DataSetFailure(
          DataSetCondition.NEWER,
          null,
          place,
          ForeignText.quote(json.path("tool_version").asText()),
          ForeignText.quote(json.path("manifest_version").toString()),
          Manifest.VERSION);
    }
    return new Manifest(
        text(json, "tool_version"),
        whole(json, "export"),
        time(text(json, "exported_at")),
        flag(json, "changed"),
        origin(json),
        text(json, "content_hash"),
        maybe(json, "views_hash").map(JsonNode::asText),
        text(json, "licence"),
        list(json, "caveats", JsonNode::asText),
        list(json, "tables", this::table));
  }

  private JsonNode json(byte[] text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException broken) {
      JsonLocation where = broken.getLocation();
      throw bad(
          String.format(
              Locale.ROOT,
              "it is no JSON, at line %d, column %d",
              where.getLineNr(),
              where.getColumnNr()),
          broken);
    } catch (IOException unreadable) {
      throw bad("it cannot be read", unreadable);
    }
  }

  private byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException never) {
      throw bad("it is not there, as the export did not come to its end", never);
    } catch (IOException unreadable) {
      throw bad("it cannot be read", unreadable);
    }
  }

  private Origin origin(JsonNode json) {
    return new Origin(
        maybe(json, "network").map(JsonNode::asText),
        maybe(json, "deployment").map(JsonNode::asText),
        maybe(json, "block").map(JsonNode::asLong),
        maybe(json, "block_hash").map(JsonNode::asText),
        maybe(json, "judged_at").map(JsonNode::asText).map(this::time),
        flag(json, "generated"));
  }

  private TableEntry table(JsonNode json) {
    return new TableEntry(
        text(json, "name"),
        text(json, "kind"),
        text(json, "meaning"),
        whole(json, "rows"),
        maybe(json, "hash").map(JsonNode::asText),
        flag(json, "changed"),
        maybe(json, "month_key").map(JsonNode::asText),
        maybe(json, "month_of").map(JsonNode::asText),
        list(json, "columns", this::column),
        list(json, "parts", this::part));
  }

  private ColumnEntry column(JsonNode json) {
    return new ColumnEntry(
        text(json, "name"), text(json, "type"), text(json, "unit"), text(json, "meaning"));
  }

  private Part part(JsonNode json) {
    return new Part(
        maybe(json, "month").map(JsonNode::asText),
        whole(json, "rows"),
        text(json, "fingerprint"),
        whole(json, "export"),
        maybe(json, "block").map(JsonNode::asLong),
        list(json, "files", this::file));
  }

  private DataFile file(JsonNode json) {
    String path = text(json, "path");
    if (!PATH.matcher(path).matches()) {
      throw bad("a data set has no file of that path: " + ForeignText.quote(path), null);
    }
    return new DataFile(path, whole(json, "rows"), whole(json, "bytes"));
  }

  private <T> List<T> list(JsonNode json, String name, Function<JsonNode, T> reader) {
    JsonNode list = json.path(name);
    if (!list.isArray()) {
      throw bad(name + " is no list", null);
    }
    List<T> values = new ArrayList<>();
    list.forEach(each -> values.add(reader.apply(each)));
    return values;
  }

  private Optional<JsonNode> maybe(JsonNode json, String name) {
    return Optional.of(json.path(name)).filter(value -> value.isTextual() || value.isNumber());
  }

  private String text(JsonNode json, String name) {
    if (!json.path(name).isTextual()) {
      throw bad(name + " is no text", null);
    }
    return json.path(name).asText();
  }

  private long whole(JsonNode json, String name) {
    if (!json.path(name).canConvertToLong()) {
      throw bad(name + " is no whole number", null);
    }
    return json.path(name).asLong();
  }

  private boolean flag(JsonNode json, String name) {
    if (!json.path(name).isBoolean()) {
      throw bad(name + " is neither true nor false", null);
    }
    return json.path(name).asBoolean();
  }

  private Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException none) {
      throw bad("no time: " + ForeignText.quote(text), none);
    }
  }

  private DataSetFailure bad(String why, Throwable cause) {
    return new DataSetFailure(otherwise, cause, place, why);
  }
}
