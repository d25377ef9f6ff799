package io.pocoscope.devnet.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.devnet.DevnetFailure;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.schema.Field;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Reads a dump of entity versions: one JSON object to a line, {@code {"type": "task", "from": 57,
 * "to": null, "entity": {…}}}, columns in snake case; the first line, of type {@code $meta}, names
 * the deployment. Gzipped or not.
 */
public final class HistoryFile {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final int GZIP_MAGIC = 0x1f;

  private HistoryFile() {}

  /**
   * Reads a whole dump.
   *
   * @throws DevnetFailure.BadFile where it cannot be read
   */
  public static History read(Path file, ApiSchema schema) {
    long line = 0;
    try (BufferedReader lines = open(file)) {
      History history = new History(schema, "unnamed");
      for (String text = lines.readLine(); text != null; text = lines.readLine()) {
        line++;
        JsonNode row = JSON.readTree(text);
        if (row.path("type").asText().equals("$meta")) {
          history = new History(schema, row.path("deployment").asText());
        } else {
          add(history, row);
        }
      }
      return history;
    } catch (IOException | IllegalArgumentException unreadable) {
      String why = String.valueOf(unreadable.getMessage()).lines().findFirst().orElse("");
      throw new DevnetFailure.BadFile(file, line, why, unreadable);
    }
  }

  private static BufferedReader open(Path file) throws IOException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file));
    in.mark(1);
    boolean gzipped = in.read() == GZIP_MAGIC;
    in.reset();
    InputStream plain = gzipped ? new GZIPInputStream(in) : in;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }

  private static void add(History history, JsonNode row) {
    String type = camel(row.path("type").asText());
    if (!history.schema().isEntity(type) || !row.path("from").isIntegralNumber()) {
      throw new IllegalArgumentException("no version of an entity: " + row);
    }
    EntityTable table = history.table(type);
    JsonNode entity = row.path("entity");
    List<Object> values = new ArrayList<>();
    for (Field field : table.stored()) {
      values.add(value(field, entity.path(snake(field.name()))));
    }
    long from = row.path("from").asLong();
    long to = row.path("to").isIntegralNumber() ? row.path("to").asLong() : Version.OPEN;
    history.add(type, entity.path("id").asText(), new Version(from, to, values.toArray()));
    if (type.equals("Transaction")) {
      history.addBlock(entity.path("block_number").asLong(), entity.path("timestamp").asLong());
    }
  }

  private static Object value(Field field, JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return null;
    }
    if (field.kind() == Field.Kind.REFERENCES) {
      List<String> ids = new ArrayList<>();
      value.forEach(id -> ids.add(id.asText()));
      return List.copyOf(ids);
    }
    return switch (field.type()) {
      case "BigInt" -> new BigInteger(value.asText());
      case "BigDecimal" -> new BigDecimal(value.asText());
      case "Int" -> value.asInt();
      case "Boolean" -> value.asBoolean();
      default -> value.asText();
    };
  }

  private static String camel(String snake) {
    StringBuilder camel = new StringBuilder();
    for (String word : snake.split("_", -1)) {
      if (!word.isEmpty()) {
        camel.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return camel.toString();
  }

  private static String snake(String camel) {
    return HUMP.matcher(camel).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
