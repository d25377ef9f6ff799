package io.pocoscope.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Asks, and only counts the bytes of the answer: the server is to be measured, not the client. */
final class Client {
  private final URI url;
  private final byte[] buffer = new byte[1 << 16];

  Client(URI url) {
    this.url = url;
  }

  /** The length of the answer to a question, in bytes. */
  long ask(String query) {
    try {
      HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
      connection.setDoOutput(true);
      connection.setRequestProperty("Content-Type", "application/json");
      String body = "{\"query\":\"%s\"}".formatted(query.replace("\"", "\\\""));
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body.getBytes(StandardCharsets.UTF_8));
      }
      try (InputStream in = connection.getInputStream()) {
        long length = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          length += read;
        }
        return length;
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
