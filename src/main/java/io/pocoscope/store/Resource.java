package io.pocoscope.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text files that ship with the program, such as SQL. */
public final class Resource {
  private Resource() {}

  /**
   * The text of a file beside a class.
   *
   * @throws IllegalStateException if the file is missing, which is a fault of the build
   */
  public static String text(Class<?> neighbour, String name) {
    try (InputStream in = neighbour.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + name + " beside " + neighbour);
      }
      // Whoever took the sources with Windows' line ends has the same text.
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
