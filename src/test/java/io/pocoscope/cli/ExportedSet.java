package io.pocoscope.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.support.RecordedSubgraph;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The recorded history, synced, and its parameters in a file. */
abstract class ExportedSet {
  @TempDir static Path folder;
  static Cli cli;
  static Path file;
  static JsonNode set;

  @BeforeAll
  static void syncAndExport() throws IOException {
    cli = new Cli(folder);
    file = folder.resolve("parameters.json");
    try (RecordedSubgraph subgraph = RecordedSubgraph.start()) {
      cli.ok("sync", "--endpoint", subgraph.url(), "--network", "bellecour", "--margin", "0");
    }
    cli.ok("export", "--to", file);
    set = new ObjectMapper().readTree(file.toFile());
  }

  static JsonNode ruin(String options) {
    return cli.ok(words("ruin " + options)).json();
  }

  static Object[] words(String line) {
    return line.split(" ");
  }

  /** What a simulation gives, but for how long it took. */
  static String withoutTime(JsonNode simulated) {
    return simulated.toString().replaceAll("\"seconds\":[^,}]*", "");
  }
}
