package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.file.ParameterFile;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.support.SchemaCheck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories that do not say all: what they give is told, and what they do not is named. */
class AbsentParametersTest {
  private static final String ONE_REQUESTER =
      Cli.TASKS.replace(
          "0x2222222222222222222222222222222222222222",
          "0x1111111111111111111111111111111111111111");
  private static final String NO_FAILURE = Cli.TASKS.replace("FAILLED", "COMPLETED");
  private static final String NOTHING = "{\"data\": {\"tasks\": []}}";

  /** Commands on a store of each history that was asked for, and its parameters. */
  private static final Map<String, Cli> FILLED = new HashMap<>();

  private static final Map<String, JsonNode> CALIBRATED = new HashMap<>();

  @TempDir private static Path stores;

  @TempDir private Path folder;
  private Cli cli;

  @Test
  void withoutAFailureThereIsNoPopulationAndTheRateIsThere() {
    JsonNode set = calibrated(NO_FAILURE);
    assertThat(absent(set))
        .containsEntry("population", "it takes slots that failed and slots that completed")
        .containsEntry("claim_size.worker", "no slash of theirs is known")
        .doesNotContainKey("failure_rate");
    assertThat(set.get("parameters").get("failure_rate").get("k").asInt()).isZero();
  }

  @Test
  void oneActorOfEachRoleCannotBeToldApart() {
    JsonNode set = calibrated(ONE_REQUESTER);
    assertThat(absent(set))
        .containsEntry("population", "no two can be told apart from those they deal with");
  }

  /** What is known of one requester is not known of requesters. */
  @Test
  void ofOneRequesterThereIsARateWithoutAnInterval() throws IOException {
    JsonNode set = calibrated(ONE_REQUESTER);
    JsonNode rate = set.get("parameters").get("failure_rate");
    assertThat(rate.get("value").asDouble()).isEqualTo(.5);
    assertThat(rate.get("clusters").asInt()).isEqualTo(1);
    for (String key : List.of("low", "high", "interval_kind")) {
      assertThat(rate.get(key).isNull()).as(key).isTrue();
    }
    assertThat(unsure(set))
        .containsEntry(
            "failure_rate",
            "all its slots are of one requester, which does not show how requesters differ")
        .containsKeys("failure_rate_claimed_only", "failure_rate.trust.1", "share.with_dataset")
        .doesNotContainKey("lambda.day");
    assertThat(SchemaCheck.against(set)).isEmpty();
    Cli.Run strict = cli.run("export", "--strict", "--to", folder.resolve("one.json"));
    assertThat(strict.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
    assertThat(strict.err())
        .contains("without an interval, as all its slots are of one requester, which does not");
    cli.ok("export", "--sweep", "--to", folder.resolve("one.py"));
    assertThat(Files.readString(folder.resolve("one.py")))
        .contains("    \"failure_rate\": [0.5],\n")
        .doesNotContain("failure_rate low");
  }

  /** Where it is not known who the requesters are, an interval is the least that is uncertain. */
  @Test
  void ofUnknownRequestersTheIntervalIsThatOfIndependentSlots() {
    JsonNode set = calibrated(Cli.TASKS.replaceAll("\"requester\": \\{[^}]*},", ""));
    JsonNode rate = set.get("parameters").get("failure_rate");
    assertThat(rate.get("interval_kind").asText()).isEqualTo("confidence_95");
    assertThat(rate.has("clusters")).isFalse();
    assertThat(unsure(set)).doesNotContainKeys("failure_rate", "share.with_dataset");
    assertThat(SchemaCheck.against(set)).isEmpty();
  }

  @Test
  void oneDayDoesNotShowHowDaysDiffer() {
    JsonNode set = calibrated(Cli.TASKS.replace("1702000000", "1699000100"));
    assertThat(unsure(set))
        .containsEntry("deals_per_day", "there is one day, which does not show how days differ");
    JsonNode perDay = set.get("parameters").get("deals_per_day");
    assertThat(perDay.get("value").asDouble()).isEqualTo(2);
    assertThat(perDay.get("low").isNull()).isTrue();
    assertThat(perDay.has("gamma")).isFalse();
    assertThat(SchemaCheck.against(set)).isEmpty();
  }

  @Test
  void anEmptyStoreHasNothingAndSaysSoOfAll() throws IOException {
    JsonNode set = calibrated(NOTHING);
    assertThat(SchemaCheck.against(set)).isEmpty();
    assertThat(set.get("parameters"))
        .allSatisfy(each -> assertThat(each.get("value").isNull()).isTrue());
    assertThat(absent(set))
        .containsKeys("failure_rate", "population", "cause", "duration.completed", "price.pool");
    everyFormNamesWhatIsAbsent(set);
  }

  @ParameterizedTest
  @MethodSource("histories")
  void everyFormNamesWhatIsAbsent(String tasks) throws IOException {
    everyFormNamesWhatIsAbsent(calibrated(tasks));
  }

  static List<String> histories() {
    return List.of(Cli.TASKS, NO_FAILURE, ONE_REQUESTER);
  }

  private void everyFormNamesWhatIsAbsent(JsonNode set) throws IOException {
    ParameterSet read = ParameterFile.read(exported("json"));
    assertThat(read.absent()).hasSameSizeAs(set.get("absent")).isNotEmpty();
    assertThat(ParameterFile.read(exported("csv"))).isEqualTo(read);
    assertThat(ParameterFile.read(exported("parquet"))).isEqualTo(read);
    String r = Files.readString(exported("R"));
    String python = Files.readString(exported("py"));
    for (JsonNode each : set.get("absent")) {
      String name = "\"" + each.get("name").asText() + "\"";
      String why = "\"" + each.get("why").asText() + "\"";
      assertThat(r).contains("\"name\" = " + name + ",\n      \"part\" = ").contains(why);
      assertThat(python).contains("    " + name + ": " + why + ",\n");
    }
    JsonNode draws =
        new ObjectMapper().readTree(exported("json", "--as=draws", "--draws=3").toFile());
    assertThat(draws.get("absent")).isEqualTo(set.get("absent"));
    absent(set).keySet().forEach(name -> assertThat(draws.get("draws").has(name)).isFalse());
  }

  private Path exported(String ending, Object... options) {
    Path file = folder.resolve("p" + options.length + "." + ending);
    List<Object> line = new ArrayList<>(List.of("export", "--to", file));
    line.addAll(List.of(options));
    cli.ok(line.toArray());
    return file;
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

  /** The parameters of a history, which are looked for but once. */
  private JsonNode calibrated(String tasks) {
    fill(tasks);
    return CALIBRATED.computeIfAbsent(
        tasks, history -> cli.ok("calibrate", "--format=json").json());
  }

  private void fill(String tasks) {
    cli = FILLED.computeIfAbsent(tasks, AbsentParametersTest::filled);
  }

  private static Cli filled(String tasks) {
    try {
      Path place = Files.createTempDirectory(stores, "store");
      Cli commands = new Cli(place);
      commands.ok("import", Files.writeString(place.resolve("tasks.json"), tasks));
      return commands;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Map<String, String> absent(JsonNode set) {
    return absent(set, "value");
  }

  private static Map<String, String> unsure(JsonNode set) {
    return absent(set, "interval");
  }

  private static Map<String, String> absent(JsonNode set, String part) {
    Map<String, String> absent = new HashMap<>();
    for (JsonNode each : set.get("absent")) {
      if (each.get("part").asText().equals(part)) {
        absent.put(each.get("name").asText(), each.get("why").asText());
      }
    }
    return absent;
  }
}
