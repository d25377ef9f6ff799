package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.calibration.ParameterFile;
import io.pocoscope.cli.frame.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Histories that do not say all: what they give is told, and what they do not is named. */
class AbsentParametersTest {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  @Test
  void withoutAFailureThereIsNoPopulationAndTheRateIsThere() {
    fill(Cli.TASKS.replace("FAILLED", "COMPLETED"));
    JsonNode set = cli.ok("calibrate", "--format=json").json();
    assertThat(absent(set))
        .containsEntry("population", "it takes slots that failed and slots that completed")
        .containsEntry("claim_size.worker", "no slash of theirs is known")
        .doesNotContainKey("failure_rate");
    assertThat(set.get("parameters").get("failure_rate").get("k").asInt()).isZero();
  }

  @Test
  void oneActorOfEachRoleCannotBeToldApart() {
    fill(
        Cli.TASKS.replace(
            "0x2222222222222222222222222222222222222222",
            "0x1111111111111111111111111111111111111111"));
    JsonNode set = cli.ok("calibrate", "--format=json").json();
    assertThat(absent(set))
        .containsEntry("population", "nobody can be told apart from those they deal with");
    JsonNode rate = set.get("parameters").get("failure_rate");
    assertThat(rate.get("low").asDouble()).isLessThan(.2);
    assertThat(rate.get("high").asDouble()).isGreaterThan(.8);
  }

  @Test
  void ofNoSlotsTheRateIsItsPriorAndToldToBeAbsent() {
    fill(Cli.TASKS);
    JsonNode set = cli.ok("calibrate", "--where=false", "--format=json").json();
    assertThat(absent(set)).containsEntry("failure_rate", "no slot is settled");
    assertThat(set.get("parameters").get("failure_rate").get("value").isNull()).isTrue();
  }

  @Test
  void strictEndsWithAFailedCheckAndAllThatIsThereIsWritten() throws IOException {
    fill(Cli.TASKS);
    Path json = folder.resolve("p.json");
    Path csv = folder.resolve("p.csv");
    Cli.Run run = cli.run("export", "--strict", "--to", json);
    assertThat(run.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(run.err()).contains("not to be had, as no slash of theirs is known: claim_size.");
    assertThat(cli.run("calibrate", "--strict").exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    cli.ok("export", "--to", csv);
    assertThat(ParameterFile.read(json)).isEqualTo(ParameterFile.read(csv));
    assertThat(ParameterFile.read(json).absent()).isNotEmpty();
    assertThat(cli.ok("calibrate", "-q").err()).contains("not to be had");
  }

  private void fill(String tasks) {
    try {
      cli.ok("import", Files.writeString(folder.resolve("tasks.json"), tasks));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<String, String> absent(JsonNode set) {
    Map<String, String> absent = new HashMap<>();
    set.get("absent").forEach(it -> absent.put(it.get("name").asText(), it.get("why").asText()));
    return absent;
  }
}
