package io.pocoscope.bench;

import io.pocoscope.sync.SequentialPull;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pulls in a process of its own, as cold as a sync is, and leaves the seconds beside the store. */
final class SequentialPullMain {
  private SequentialPullMain() {}

  public static void main(String[] arguments) throws IOException {
    Path file = Path.of(arguments[1]);
    double seconds = SequentialPull.seconds(URI.create(arguments[0]), file);
    Files.writeString(file.resolveSibling(file.getFileName() + ".seconds"), "" + seconds);
  }
}
