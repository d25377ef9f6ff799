package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deals that no stock scheduler runs, by answers made by hand. */
class NeverRunnableTest {
  private static final String TASK =
      """
      {"data": {"tasks": [{"id": "0x01", "index": "0", "deal": {"id": "0x0d"}, %s}]}}
      """;

  @TempDir private static Path shared;
  private static Cli many;

  @TempDir Path folder;
  private Cli cli;

  /** A deal of each year, tag and trust, all in one store. */
  @BeforeAll
  static void fillOnce() throws IOException {
    many = new Cli(shared);
    List<String> deals = new ArrayList<>();
    for (int year : new int[] {2021, 2024, 2026}) {
      for (char tag : new char[] {'1', '2', '3', '7', '9'}) {
        for (int trust = 1; trust <= 3; trust++) {
          deals.add(deal(id(year, tag, trust), year, tag, trust));
        }
      }
    }
    many.ok("import", Files.writeString(shared.resolve("deals.json"), answer(deals)));
  }

  private static String id(int year, char tag, int trust) {
    return "0x" + year + tag + trust;
  }

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "SCONE above trust 1              | 2024 | 3 | 3 | scone   | TEE_ABOVE_TRUST_1 | requester",
        "TDX above trust 1                | 2026 | 9 | 2 | tdx     | TEE_ABOVE_TRUST_1 | requester",
        "the same of 2021                 | 2021 | 3 | 3 | scone   |                   | pool",
        "SCONE at trust 1                 | 2024 | 3 | 1 | scone   |                   | pool",
        "no enclave asked for             | 2024 | 2 | 3 | none    |                   | pool",
        "a tag of no framework            | 2024 | 7 | 1 | unknown | NO_TEE_FRAMEWORK  | requester,app",
        "the same above trust 1           | 2024 | 7 | 3 | unknown | NO_TEE_FRAMEWORK  | requester,app",
        "the same of 2021                 | 2021 | 7 | 1 | unknown |                   | pool",
        "an enclave without its framework | 2024 | 1 | 1 | unknown | NO_TEE_FRAMEWORK  | requester,app",
        "the same of 2021: there was one  | 2021 | 1 | 1 | scone   |                   | pool"
      })
  void whatNobodyInitializedIsToldFromWhatNobodyCould(
      String what, int year, char tag, int trust, String framework, String why, String open) {
    String deal = id(year, tag, trust);
    assertThat(slot(many, deal))
        .isEqualTo(String.join(",", framework, "" + (why != null), why == null ? "" : why));
    JsonNode causes =
        many.ok("causes", "--format", "json", "--where", "deal = '" + deal + "'").json();
    assertThat(causes).hasSize(1);
    assertThat(causes.get(0).path("cause").asText()).isEqualTo("NOT_INITIALIZED");
    assertThat(causes.get(0).path("parties"))
        .extracting(JsonNode::asText)
        .containsExactly(open.split(","));
    assertThat(causes.get(0).path("never_runnable_because").asText(""))
        .isEqualTo(why == null ? "" : why);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "completed              | 7 | 3 | \"status\": \"COMPLETED\"",
        "finalized              | 7 | 1 | \"events\": [{\"__typename\": \"TaskFinalize\", \"id\": \"9-1\"}]",
        "initialized in time    | 3 | 3 | \"status\": \"ACTIVE\", \"contributionDeadline\": \"1704070000\","
            + " \"events\": [{\"__typename\": \"TaskInitialize\", \"id\": \"9-1\", \"timestamp\": \"1704067300\"}]",
        "somebody contributed   | 7 | 1 | \"status\": \"ACTIVE\", \"contributions\": [{\"id\": \"0x01-0xee\","
            + " \"worker\": {\"id\": \"0xee\"}, \"hash\": \"0x05\", \"status\": \"CONTRIBUTED\"}]"
      })
  void whatWasRunIsNoSuchThingWhateverTheRules(String what, char tag, int trust, String task)
      throws IOException {
    deal(2024, tag, trust);
    cli.ok("import", file("task.json", TASK.formatted(task)));
    assertThat(slot(cli, "0x0d")).isEqualTo((tag == '3' ? "scone" : "unknown") + ",false,");
  }

  /** An enclave that no framework is: a scheduler initializes it all the same. */
  @Test
  void initializationAloneRunsNothingWithoutAFramework() throws IOException {
    deal(2024, '7', 1);
    cli.ok(
        "import",
        file(
            "task.json",
            TASK.formatted(
                "\"status\": \"ACTIVE\", \"contributionDeadline\": \"1704070000\", \"finalDeadline\":"
                    + " \"1704080000\", \"events\": [{\"__typename\": \"TaskInitialize\", \"id\":"
                    + " \"9-1\", \"timestamp\": \"1704067300\"}]")));
    assertThat(slot(cli, "0x0d")).isEqualTo("unknown,true,NO_TEE_FRAMEWORK");
    JsonNode causes = cli.ok("causes", "--format", "json").json();
    assertThat(causes.get(0).path("cause").asText()).isEqualTo("NO_CONTRIBUTION");
    assertThat(causes.get(0).path("parties"))
        .extracting(JsonNode::asText)
        .containsExactly("requester", "app");
  }

  @Test
  void whereTheTagIsNotKnownNeitherIsThis() throws IOException {
    cli.ok("import", file("tasks.json", Cli.TASKS));
    assertThat(
            cli.ok(
                    "query",
                    "select count(*) as slots from slot where tee_framework is null and"
                        + " never_runnable is null and never_runnable_because is null",
                    "--format",
                    "csv")
                .lines())
        .containsExactly("slots", "2");
  }

  private static String slot(Cli cli, String deal) {
    List<String> lines =
        cli.ok(
                "query",
                "select tee_framework, never_runnable, never_runnable_because from slot where deal"
                    + " = '"
                    + deal
                    + "'",
                "--format",
                "csv")
            .lines();
    assertThat(lines).hasSize(2);
    return lines.get(1);
  }

  private void deal(int year, char tag, int trust) throws IOException {
    cli.ok("import", file("deal.json", answer(List.of(deal("0x0d", year, tag, trust)))));
  }

  private static String answer(List<String> deals) {
    return "{\"data\": {\"deals\": [" + String.join(", ", deals) + "]}}";
  }

  private static String deal(String id, int year, char tag, int trust) {
    return String.format(
        Locale.ROOT,
        """
        {"id": "%s", "botFirst": "0", "botSize": "1", "startTime": "%d", "tag": "0x%s%c",
          "trust": "%d", "category": {"id": "0", "workClockTimeRef": "300"},
          "timestamp": "1790000000"}
        """,
        id,
        LocalDate.of(year, 1, 1).toEpochDay() * 86_400,
        "0".repeat(63),
        tag,
        trust);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
