package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.file.ParameterFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameter files as models read them: JSON, CSV, and what is neither. */
@Tag("slow")
class ParameterFileTest extends ExportedSet {
  private static final List<String> MODELS =
      List.of(
          "ruin --horizon=50 --format=json",
          "slashing --game=poco --format=json",
          "simulate --runs=1 --tasks=20 --assets=5 --format=json");

  @Test
  void csvHoldsAllThatJsonDoes() throws IOException {
    Path csv = folder.resolve("whole.csv");
    cli.ok("export", "--to", csv);
    assertThat(ParameterFile.read(csv)).isEqualTo(ParameterFile.read(file));
    Path windows = folder.resolve("windows.csv");
    Files.writeString(windows, "\ufeff" + Files.readString(csv).replace("\n", "\r\n"));
    assertThat(ParameterFile.read(windows)).isEqualTo(ParameterFile.read(file));
    Path printed = folder.resolve("printed.csv");
    Files.writeString(printed, cli.ok("calibrate", "--format=csv").out());
    assertThat(Files.mismatch(printed, csv)).isEqualTo(-1);
    for (String line : MODELS) {
      assertThat(withoutTime(cli.ok(words(line + " --params=" + csv)).json()))
          .isEqualTo(withoutTime(cli.ok(words(line + " --params=" + file)).json()));
    }
  }

  @Test
  void csvThatIsDamagedIsRefusedWithItsLine() throws IOException {
    Path csv = folder.resolve("to-damage.csv");
    cli.ok("export", "--to", csv);
    String whole = Files.readString(csv);
    int line = (int) whole.substring(0, whole.indexOf("\nfailure_rate,") + 1).lines().count() + 1;
    String damaged = "line " + line;
    refused(
        whole.replace("\nfailure_rate,0", "\nfailure_rate,high"),
        damaged + ": 'value' is no number");
    refused(whole.replace("\nfailure_rate,0", "\nfailure_rate,NaN,0"), damaged);
    refused(whole.substring(0, whole.indexOf("\nfailure_rate,") + 30), damaged + ":");
    refused(
        whole.replace("\nfailure_rate,", "\n\"failure_rate,"),
        damaged + ": a quote is never closed");
    refused(
        whole.replace("provenance.schema_version", "provenance.content_hash"),
        "the same parameter once more");
    refused(whole.lines().findFirst().orElseThrow(), "no line of a parameter");
    refused(whole.replace(",1.2\n", ",2.0\n"), "schema_version is '2.0'");
  }

  private static void refused(String content, String why) throws IOException {
    Path bad = Files.writeString(folder.resolve("damaged.csv"), content);
    for (String command : List.of("ruin", "slashing --game=poco", "simulate")) {
      Cli.Run run = cli.run(words(command + " --params=" + bad));
      assertThat(run.exitCode()).as(run.toString()).isEqualTo(7);
      assertThat(run.err()).contains(why);
      assertThat(run.err().lines()).hasSize(1);
    }
  }

  @Test
  void csvHasALineToAParameter() throws IOException {
    Path csv = folder.resolve("parameters.csv");
    cli.ok("export", "--to", csv);
    List<String> lines = Files.readAllLines(csv);
    assertThat(lines.get(0)).startsWith("parameter,value,low,high,unit,symbol,k,n,censored,");
    assertThat(lines).hasSizeGreaterThan(set.get("parameters").size());
    assertThat(lines).anyMatch(line -> line.startsWith("failure_rate,0.187"));
    assertThat(lines).anyMatch(line -> line.startsWith("population.power_law.alpha,"));
  }

  /** As version 1.1 wrote it: without laws, and with nothing known of shares. */
  @Test
  void filesOfThePreviousVersionAreRead() throws IOException {
    ObjectNode earlier = set.deepCopy();
    earlier.put("schema_version", "1.1");
    earlier.get("absent").forEach(each -> ((ObjectNode) each).remove("part"));
    for (JsonNode each : earlier.get("parameters")) {
      ObjectNode parameter = (ObjectNode) each;
      parameter.remove(List.of("law", "gamma", "clusters"));
      if (parameter.get("kind").asText().equals("share")) {
        parameter.putNull("low").putNull("high").putNull("interval_kind").remove("posterior");
      }
    }
    Path json = Files.writeString(folder.resolve("previous.json"), earlier.toString());
    ParameterSet read = ParameterFile.read(json);
    ParameterSet now = ParameterFile.read(file);
    assertThat(read.absent()).hasSameSizeAs(now.absent()).isNotEmpty();
    assertThat(read.find("failure_rate").orElseThrow().posterior())
        .isEqualTo(now.find("failure_rate").orElseThrow().posterior());
    assertThat(read.find("share.tee").orElseThrow().bounds()).isEmpty();
    assertThat(read.find("price.pool").orElseThrow().spread().law()).isEmpty();
    for (String line : MODELS) {
      assertThat(withoutTime(cli.ok(words(line + " --params=" + json)).json()))
          .isEqualTo(withoutTime(cli.ok(words(line + " --params=" + file)).json()));
    }
  }

  /** As version 1.0 wrote it: without kinds, seed, and the rates of actors. */
  @Test
  void filesOfAnEarlierVersionAreRead() throws IOException {
    ObjectNode earlier = set.deepCopy();
    earlier.put("schema_version", "1.0");
    ((ObjectNode) earlier.get("provenance")).remove("seed");
    earlier
        .get("parameters")
        .forEach(each -> ((ObjectNode) each).remove(List.of("kind", "interval_kind")));
    ((ObjectNode) earlier.get("population")).remove("empirical");
    Path json = Files.writeString(folder.resolve("earlier.json"), earlier.toString());
    ParameterSet read = ParameterFile.read(json);
    ParameterSet now = ParameterFile.read(file);
    assertThat(read.parameters())
        .zipSatisfy(
            now.parameters(),
            (old, its) -> {
              assertThat(old.kind()).as(old.name()).isEqualTo(its.kind());
              assertThat(old.value()).isEqualTo(its.value());
              assertThat(old.interval()).isEmpty();
            });
    assertThat(read.population().orElseThrow().fits())
        .isEqualTo(now.population().orElseThrow().fits());
    assertThat(read.population().orElseThrow().empirical()).isEmpty();
    assertThat(read.provenance().seed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nothing like it|it is not JSON",
        "{}|its schema_version is ''",
        "{\"schema_version\": \"2.0\"}|its schema_version is '2.0'",
        "{\"schema_version\": \"1.0\"}|'parameters' is missing",
        "{\"schema_version\": \"1.0\", \"parameters\": {\"failure_rate\": {\"value\":"
            + " \"high\"}}}|'value' is no number"
      })
  void whatIsNoParameterSetIsRefused(String content, String why) throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.json"), content);
    Cli.Run run = cli.run(words("ruin --params=" + bad + " --penalty=1 --reward=.1 --stake=1"));
    assertThat(run.exitCode()).isEqualTo(7);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.err()).contains(why);
  }

  @Test
  void aFileWhoseNameSaysNothingIsWrongUsage() {
    assertThat(cli.run("export", "--to", folder.resolve("parameters.xls")).exitCode()).isEqualTo(2);
    assertThat(cli.run("export", "--to", folder.resolve("no/where.json")).exitCode()).isEqualTo(2);
    assertThat(cli.run("export").exitCode()).isEqualTo(2);
  }
}
