package io.pocoscope.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Spark's folder, as far as the processes of a cluster look into it: the jars of these tests. */
final class SparkHome {
  private static final Path HOME = Path.of("target", "spark", "home").toAbsolutePath();

  private SparkHome() {}

  /** Makes it, of links, where it is not there yet. */
  static Path made() throws IOException {
    Path jars = Files.createDirectories(HOME.resolve("jars"));
    for (String jar : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (jar.endsWith(".jar")) {
        link(jars.resolve(Path.of(jar).getFileName()), Path.of(jar).toAbsolutePath());
      }
    }
    return HOME;
  }

  /** Another process of these tests may make the same one. */
  private static void link(Path link, Path to) throws IOException {
    if (Files.notExists(link)) {
      try {
        Files.createSymbolicLink(link, to);
      } catch (FileAlreadyExistsException thereNow) {
        return;
      }
    }
  }
}
