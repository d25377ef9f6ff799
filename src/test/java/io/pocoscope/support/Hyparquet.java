package io.pocoscope.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A reader of Parquet that shares no code with DuckDB; it comes from npm. */
public final class Hyparquet {
  private static final List<String> PACKAGES =
      List.of("hyparquet@1.33.0", "hyparquet-compressors@1.1.2");

  private final Path home;

  private Hyparquet(Path home) {
    this.home = home;
  }

  /** Skips the test where npm, or its registry, is not there. */
  public static Hyparquet in(Path folder) throws IOException, InterruptedException {
    assumeTrue(hasNpm(), "no npm here");
    Path home = Files.createDirectories(folder.resolve("node"));
    List<String> install = new ArrayList<>(List.of("npm", "install", "--no-audit", "--no-fund"));
    install.addAll(PACKAGES);
    assumeTrue(start(home, install).waitFor() == 0, "npm's registry cannot be reached");
    try (InputStream script =
        Hyparquet.class.getResourceAsStream("/io/pocoscope/dataset/read.mjs")) {
      Files.write(home.resolve("read.mjs"), script.readAllBytes());
    }
    return new Hyparquet(home);
  }

  /** The rows: {@code d…} the bits of a double, {@code n…} a whole number, all else as it is. */
  public List<JsonNode> read(Path file) throws IOException {
    Process node = start(home, List.of("node", "read.mjs", file.toAbsolutePath().toString()));
    List<JsonNode> rows = new ArrayList<>();
    for (String line : new String(node.getInputStream().readAllBytes(), UTF_8).lines().toList()) {
      rows.add(new ObjectMapper().readTree(line));
    }
    return rows;
  }

  private static boolean hasNpm() throws InterruptedException {
    try {
      return start(Path.of("."), List.of("npm", "--version")).waitFor(1, TimeUnit.MINUTES);
    } catch (IOException notThere) {
      return false;
    }
  }

  private static Process start(Path home, List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .directory(home.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
