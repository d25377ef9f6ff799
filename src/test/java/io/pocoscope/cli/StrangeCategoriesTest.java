package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.calibration.file.ParameterFile;
import io.pocoscope.support.SchemaCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Categories have names that their makers chose: parameters of each are found by it all the same.
 */
class StrangeCategoriesTest {
  private static final List<String> NAMES =
      List.of(
          "line\nbreak",
          "return\rfeed",
          "new\u2028line",
          "nu\u0000l",
          "#x=y",
          "a#b=c",
          "a,b=c",
          "it's",
          "a\"b",
          "XS");

  @TempDir private Path folder;

  @Tag("slow")
  @Test
  void aGroupIsCalibratedExportedCheckedAndChosen() throws IOException {
    Cli cli = new Cli(folder);
    cli.ok("import", history());
    Path file = folder.resolve("groups.json");
    cli.ok("export", "--by=category", "--to", file);
    JsonNode groups = new ObjectMapper().readTree(file.toFile());
    assertThat(SchemaCheck.against(groups)).isEmpty();
    assertThat(groups.get("groups")).hasSameSizeAs(NAMES);
    for (String name : NAMES) {
      if (name.indexOf('\u0000') < 0) { // no path has one
        assertThat(ParameterFile.read(Path.of(file + "#category=" + name)).find("failure_rate"))
            .as(name)
            .hasValueSatisfying(rate -> assertThat(rate.n()).isEqualTo(2));
      }
    }
  }

  private Path history() throws IOException {
    ArrayNode tasks = new ObjectMapper().createArrayNode();
    for (int i = 0; i < 2 * NAMES.size(); i++) {
      ObjectNode task = tasks.addObject();
      task.put("id", String.format(Locale.ROOT, "0x%02d", i));
      task.put("status", i % 2 == 0 ? "COMPLETED" : "FAILLED");
      task.put("timestamp", "1700000000").put("index", "0");
      task.putObject("requester").put("id", String.format(Locale.ROOT, "0x%040d", i));
      ObjectNode deal = task.putObject("deal");
      deal.put("id", String.format(Locale.ROOT, "0xd%02d", i)).put("startTime", "1699000000");
      deal.putObject("app").put("id", "0x" + "a".repeat(40));
      deal.putObject("category")
          .put("id", Integer.toString(i / 2))
          .put("name", NAMES.get(i / 2))
          .put("workClockTimeRef", "300");
    }
    ObjectNode answer = new ObjectMapper().createObjectNode();
    answer.putObject("data").set("tasks", tasks);
    return Files.writeString(folder.resolve("tasks.json"), answer.toString());
  }
}
