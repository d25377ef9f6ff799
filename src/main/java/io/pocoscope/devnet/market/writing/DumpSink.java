package io.pocoscope.devnet.market.writing;

import io.pocoscope.devnet.history.Version;
import io.pocoscope.devnet.schema.ApiSchema;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
  private static final byte[] TO = bytes(",\"to\":");
  private static final byte[] ENTITY = bytes(",\"entity\":");
  private static final byte[] NULL = bytes("null");
  private static final byte[] LIST = bytes("[");
  private static final byte[] COMMA = bytes(",");
  private static final byte[] END_OF_LIST = bytes("]");
  private static final byte[] END_OF_LINE = bytes("}}\n");

  private final EntityShapes shapes;
  private final Map<String, Frame> frames = new HashMap<>();
  private final JsonBytes json;

  /**
   * What the lines of a type have in common.
   *
   * @param head from the line's begin to the value of "from"
   * @param columns the columns' names, with what stands around them
   */
  private record Frame(Piece head, List<Piece> columns) {}

  /** Bytes that are the same in line after line. */
  private static final class Piece {
    private final byte[] bytes;

    Piece(String text) {
      bytes = text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Closes the stream when it is closed. */
  public DumpSink(ApiSchema schema, String deployment, OutputStream out) {
    this.shapes = new EntityShapes(schema);
    this.json = new JsonBytes(out);
    try {
      json.raw(bytes("{\"type\":\"$meta\",\"deployment\":"));
      json.quoted(deployment);
      json.raw(bytes("}\n"));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void version(String type, String id, long from, long to, Object... values) {
    try {
      Frame frame = frames.computeIfAbsent(type, this::frame);
      json.raw(frame.head().bytes);
      json.number(from);
      json.raw(TO);
      if (to == Version.OPEN) {
        json.raw(NULL);
      } else {
        json.number(to);
      }
      json.raw(ENTITY);
      for (int i = 0; i < values.length; i++) {
        json.raw(frame.columns().get(i).bytes);
        value(values[i]);
      }
      json.raw(END_OF_LINE);
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

  private Frame frame(String type) {
    Piece head = new Piece(String.format(Locale.ROOT, "{\"type\":\"%s\",\"from\":", snake(type)));
    List<String> names = shapes.of(type).fields();
    return new Frame(
        head,
        names.stream()
            .map(
                name ->
                    (name.equals(names.get(0)) ? '{' : ',')
                        + String.format(Locale.ROOT, "\"%s\":", snake(name)))
            .map(Piece::new)
            .toList());
  }

  private void value(Object value) throws IOException {
    if (value instanceof String text) {
      json.quoted(text);
    } else if (value instanceof Long number) {
      json.quoted(number);
    } else if (value instanceof Rlc amount) {
      json.quoted(amount);
    } else if (value instanceof Integer number) {
      json.number(number);
    } else if (value instanceof List<?> ids) {
      list(ids);
    } else if (value == null) {
      json.raw(NULL);
    } else {
      json.quoted(value.toString());
    }
  }

  private void list(List<?> ids) throws IOException {
    json.raw(LIST);
    boolean first = true;
    for (Object id : ids) {
      if (!first) {
        json.raw(COMMA);
      }
      first = false;
      json.quoted((String) id);
    }
    json.raw(END_OF_LIST);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String snake(String camel) {
    return HUMP.matcher(camel).replaceAll("_").toLowerCase(Locale.ROOT);
  }
}
