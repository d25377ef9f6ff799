package io.pocoscope.devnet.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** An answer as it goes over the wire. */
public final class Answer {
  private static final JsonFactory JSON = new JsonFactory();
  private static final byte[] DATA = "\"data\":".getBytes(StandardCharsets.UTF_8);
  private static final byte[] ERRORS = "\"errors\":".getBytes(StandardCharsets.UTF_8);

  private final byte[] json;
  private final boolean hasData;

  private Answer(byte[] json, boolean hasData) {
    this.json = json;
    this.hasData = hasData;
  }

  /**
   * An answer.
   *
   * @param objects JSON in UTF-8, whose fields are put together to the data
   */
  static Answer of(List<byte[]> objects, List<QueryError> errors) {
    ByteArrayBuilder all = new ByteArrayBuilder();
    all.append('{');
    if (!objects.isEmpty()) {
      all.write(DATA, 0, DATA.length);
      all.append('{');
      addFields(objects, all);
      all.append('}');
    }
    if (!errors.isEmpty()) {
      if (!objects.isEmpty()) {
        all.append(',');
      }
      all.write(ERRORS, 0, ERRORS.length);
      byte[] list = list(errors);
      all.write(list, 0, list.length);
    }
    all.append('}');
    return new Answer(all.toByteArray(), errors.isEmpty());
  }

  /** JSON in UTF-8, not copied: to be sent or read, not to be changed. */
  public byte[] json() {
    return json;
  }

  /** Whether it tells something, and no error. */
  public boolean hasData() {
    return hasData;
  }

  private static void addFields(List<byte[]> objects, ByteArrayBuilder all) {
    boolean first = true;
    for (byte[] object : objects) {
      if (!first) {
        all.append(',');
      }
      all.write(object, 1, object.length - 2);
      first = false;
    }
  }

  private static byte[] list(List<QueryError> errors) {
    ByteArrayBuilder bytes = new ByteArrayBuilder();
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartArray();
      for (QueryError error : errors) {
        write(error, out);
      }
      out.writeEndArray();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return bytes.toByteArray();
  }

  private static void write(QueryError error, JsonGenerator out) throws IOException {
    out.writeStartObject();
    if (error.location().isPresent()) {
      out.writeArrayFieldStart("locations");
      out.writeStartObject();
      out.writeNumberField("line", error.location().get().getLine());
      out.writeNumberField("column", error.location().get().getColumn());
      out.writeEndObject();
      out.writeEndArray();
    }
    out.writeStringField("message", error.getMessage());
    out.writeEndObject();
  }
}
