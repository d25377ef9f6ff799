package io.pocoscope.devnet.market;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.pocoscope.devnet.history.Version;
import io.pocoscope.devnet.schema.ApiSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a dump that {@link io.pocoscope.devnet.history.HistoryFile} reads, a line to a version.
 */
public final class DumpSink implements VersionSink, AutoCloseable {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");
  private static final SerializedString TYPE = new SerializedString("type");
  private static final SerializedString FROM = new SerializedString("from");
  private static final SerializedString TO = new SerializedString("to");
  private static final SerializedString ENTITY = new SerializedString("entity");

  private final EntityShapes shapes;
  private final Map<String, Head> heads = new HashMap<>();
  private final JsonGenerator json;

  /** What the lines of a type have in common, encoded once. */
  private record Head(SerializedString type, List<SerializedString> columns) {}

  /** Closes the stream when it is closed. */
  public DumpSink(ApiSchema schema, String deployment, OutputStream out) {
    this.shapes = new EntityShapes(schema);
    try {
      json = new JsonFactory().createGenerator(out);
      json.writeStartObject();
      json.writeStringField("type", "$meta");
      json.writeStringField("deployment", deployment);
      json.writeEndObject();
      json.writeRaw('\n');
      // Else the generator puts a space between the lines.
      json.setRootValueSeparator(null);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void version(String type, String id, long from, long to, Object... values) {
    try {
      json.writeStartObject();
      Head head = heads.computeIfAbsent(type, this::head);
      json.writeFieldName(TYPE);
      json.writeString(head.type());
      json.writeFieldName(FROM);
      json.writeNumber(from);
      json.writeFieldName(TO);
      if (to == Version.OPEN) {
        json.writeNull();
      } else {
        json.writeNumber(to);
      }
      json.writeFieldName(ENTITY);
      json.writeStartObject();
      for (int i = 0; i < values.length; i++) {
        json.writeFieldName(head.columns().get(i));
        value(values[i]);
      }
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The blocks' times are those of the transactions. */
  @Override
  public void block(long number, long time) {}

  @Override
  public void close() {
    try {
      json.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Head head(String type) {
    return new Head(snake(type), shapes.of(type).fields().stream().map(DumpSink::snake).toList());
  }

  private void value(Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof List<?> ids) {
      json.writeStartArray();
      for (Object id : ids) {
        json.writeString((String) id);
      }
      json.writeEndArray();
    } else if (value instanceof BigDecimal decimal) {
      json.writeString(decimal.toPlainString());
    } else if (value instanceof Integer number) {
      json.writeNumber(number);
    } else {
      json.writeString(value.toString());
    }
  }

  private static SerializedString snake(String camel) {
    return new SerializedString(HUMP.matcher(camel).replaceAll("_").toLowerCase(Locale.ROOT));
  }
}
