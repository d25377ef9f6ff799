package io.pocoscope.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Made-up histories in which some statistics went wrong, as saved answers. */
public final class StatisticsCase {
  private StatisticsCase() {}

  /** Puts one into a folder; gives the file. */
  public static Path in(Path folder, String name) {
    String resource = "/io/pocoscope/statistics/" + name + ".json.gz";
    Path file = folder.resolve(name + ".json.gz");
    try (InputStream in = StatisticsCase.class.getResourceAsStream(resource)) {
      Files.copy(Objects.requireNonNull(in, resource), file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return file;
  }
}
