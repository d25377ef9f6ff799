package io.pocoscope.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/** The recorded answers of a real graph-node, and what really happened on its chain. */
public final class Recordings {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final JsonNode PAGES = read("pages.json.gz");

  private Recordings() {}

  /** Shared by all who ask: change a copy. */
  public static JsonNode pages() {
    return PAGES;
  }

  public static JsonNode questions() {
    return read("questions.json.gz");
  }

  public static JsonNode truth() {
    return read("truth.json.gz");
  }

  private static JsonNode read(String name) {
    try (InputStream in =
        new GZIPInputStream(Recordings.class.getResourceAsStream("/graph-node/" + name))) {
      return JSON.readTree(in);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
