package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.support.SharedData;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The first 1000 tasks of Bellecour, imported; without their file the tests are skipped. */
abstract class BellecourFixture {
  @TempDir Path folder;
  Cli cli;
  Cli.Run imported;

  @BeforeEach
  void importTheFile() {
    Path file = SharedData.bellecour();
    cli = new Cli(folder);
    imported = cli.ok("import", "--format", "json", file);
  }

  JsonNode failures(String... options) {
    Object[] line = new Object[options.length + 3];
    line[0] = "failures";
    line[1] = "--format";
    line[2] = "json";
    System.arraycopy(options, 0, line, 3, options.length);
    return cli.ok(line).json();
  }

  static void assertCounts(JsonNode row, int slots, int completed, int failed) {
    assertThat(row.path("slots").asInt()).as(row.toString()).isEqualTo(slots);
    assertThat(row.path("completed").asInt()).as(row.toString()).isEqualTo(completed);
    assertThat(row.path("failed").asInt()).as(row.toString()).isEqualTo(failed);
  }

  static JsonNode row(JsonNode rows, String key, String value) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.path(key).asText().equals(value))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + key + " " + value + " in " + rows));
  }

  static JsonNode starting(JsonNode rows, String key, String prefix) {
    return StreamSupport.stream(rows.spliterator(), false)
        .filter(row -> row.path(key).asText().startsWith(prefix))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + key + " " + prefix + " in " + rows));
  }
}
