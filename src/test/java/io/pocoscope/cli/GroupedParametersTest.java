package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.calibration.file.ParameterFile;
import io.pocoscope.support.SchemaCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parameters of each group of slots. */
@Tag("slow")
class GroupedParametersTest extends ExportedSet {
  private static Path json;
  private static Path csv;
  private static JsonNode groups;

  @BeforeAll
  static void exportByTrustAndTee() throws IOException {
    json = folder.resolve("groups.json");
    csv = folder.resolve("groups.csv");
    cli.ok("export", "--by=trust,tee", "--to", json);
    cli.ok("export", "--by=trust,tee", "--to", csv);
    groups = new ObjectMapper().readTree(json.toFile());
  }

  @Test
  void groupsAddUpToTheWholeAndAreAsTheSchemaSays() {
    assertThat(SchemaCheck.against(groups)).isEmpty();
    int failed = 0;
    int settled = 0;
    Set<String> names = new HashSet<>();
    for (JsonNode each : groups.get("groups")) {
      JsonNode rate = each.get("parameters").get("failure_rate");
      failed += rate.get("k").asInt();
      settled += rate.get("n").asInt();
      names.add(each.get("group").toString());
    }
    assertThat(failed).isEqualTo(61);
    assertThat(settled).isEqualTo(325);
    assertThat(names).hasSameSizeAs(groups.get("groups")).hasSizeGreaterThan(1);
    assertThat(groups.get("provenance").get("content_hash"))
        .isEqualTo(set.get("provenance").get("content_hash"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dataset", "category"})
  void aGroupIsWhatItsSlotsAre(String by) {
    JsonNode sets = cli.ok("calibrate", "--by=" + by, "--format=json").json();
    assertThat(SchemaCheck.against(sets)).isEmpty();
    Map<String, String> counted = new HashMap<>();
    for (JsonNode each : sets.get("groups")) {
      JsonNode rate = each.get("parameters").get("failure_rate");
      counted.put(each.get("group").get(by).asText(), rate.get("k") + " of " + rate.get("n"));
    }
    Map<String, String> expected = new HashMap<>();
    for (JsonNode each : cli.ok("failures", "--by=" + by, "--format=json").json()) {
      int settled = each.get("failed").asInt() + each.get("completed").asInt();
      expected.put(each.get(by).asText(), each.get("failed") + " of " + settled);
    }
    expected.remove("total");
    assertThat(counted).isEqualTo(expected).isNotEmpty();
  }

  @Test
  void oneGroupIsReadFromEitherFile() {
    JsonNode group = groups.get("groups").get(0).get("group");
    String name = "#trust=" + group.get("trust").asText() + ",tee=" + group.get("tee").asText();
    assertThat(ParameterFile.read(Path.of(csv + name)))
        .isEqualTo(ParameterFile.read(Path.of(json + name)));
    Cli.Run run = cli.ok(words("ruin --penalty=1 --reward=.5 --stake=2 --params=" + json + name));
    assertThat(run.err()).contains("only trust=" + group.get("trust").asText());
  }

  @Test
  void aGroupThatIsNotNamedOrNotThereIsSaid() {
    String rest = "ruin --penalty=1 --reward=.5 --stake=2 --params=";
    for (Path file : new Path[] {json, csv}) {
      refused(rest + file, "name one, as in " + file + "#trust=");
      refused(rest + file + "#trust=77,tee=no", "has no group trust=77,tee=no: it has trust=");
    }
    refused(rest + file + "#trust=1", "holds no groups: leave out #trust=1");
    refused("export --by=trust --as=cadcad --to=" + folder.resolve("no.py"), "holds one set");
  }

  private static void refused(String line, String why) {
    Cli.Run run = cli.run(words(line));
    assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
    assertThat(run.err()).contains(why).hasLineCount(1);
  }

  @Test
  void tablesHaveTheGroupBesideTheParameter() throws IOException {
    assertThat(cli.ok("calibrate", "--by=trust").lines())
        .allMatch(line -> line.length() <= 80)
        .anyMatch(line -> line.matches("failure_rate +1 .*"));
    assertThat(Files.readAllLines(csv).get(0)).startsWith("parameter,trust,tee,value,");
  }
}
