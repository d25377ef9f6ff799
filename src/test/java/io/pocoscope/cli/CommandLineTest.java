package io.pocoscope.cli;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.support.RecordedSubgraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a person sees: tables, formats, notes, one-line errors and exit codes. */
class CommandLineTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void makeCommandLine() {
    cli = new Cli(folder);
  }

  @Test
  void theTableOfFailuresIsExactlyThis() throws IOException {
    cli.ok("import", file("tasks.json", Cli.TASKS));
    assertThat(cli.ok("failures", "--by", "requester").out())
        .isEqualTo(
            """
                                com-           un- pend-   un-  rate      95 % clus-    cl.
            requester   slots pleted failed claim.   ing known     % posterior  ters only %
            -------------------------------------------------------------------------------
            0x1111…1111     1      1      0      0     0     0   0.0  0.0–93.3     1    0.0
            0x2222…2222     1      0      1      0     0     0 100.0 6.7–100.0     1  100.0
            -------------------------------------------------------------------------------
            total           2      1      1      0     0     0  50.0  3.1–96.9     2   50.0
            """);
  }

  @Test
  void everyFormatHasTheSameFigures() throws IOException {
    cli.ok("import", file("tasks.json", Cli.TASKS));
    assertThat(
            cli.ok("failures", "--by", "trust", "--interval", "wilson", "--format", "csv").lines())
        .containsExactly(
            "trust,slots,completed,failed,failed_claimed,failed_unclaimed,failed_counted,hidden,pending,unknown,rate,rate_low,rate_high,interval,cluster,clusters,design_effect,claimed_only_rate,claimed_only_low,claimed_only_high",
            "1,1,1,0,0,0,0,0,0,0,0.0,0.0,0.7934506856227626,wilson,requester,1,,0.0,0.0,0.7934506856227626",
            "3,1,0,1,1,0,0,0,0,0,1.0,0.20654931437723745,1.0,wilson,requester,1,,1.0,0.20654931437723745,1.0");
    assertThat(cli.ok("failures", "--by", "trust", "--format", "markdown").lines())
        .first()
        .asString()
        .startsWith("| trust | slots | completed |");
    JsonNode json = cli.ok("failures", "--by", "trust", "--format", "json").json();
    assertThat(json).hasSize(2);
    assertThat(json.get(1).path("trust").asInt()).isEqualTo(3);
    assertThat(json.get(1).path("rate").asDouble()).isEqualTo(1);
    assertThat(names(json.get(0)))
        .containsExactly(
            "trust",
            "slots",
            "completed",
            "failed",
            "failed_claimed",
            "failed_unclaimed",
            "failed_counted",
            "hidden",
            "pending",
            "unknown",
            "rate",
            "rate_low",
            "rate_high",
            "interval",
            "cluster",
            "clusters",
            "design_effect",
            "claimed_only_rate",
            "claimed_only_low",
            "claimed_only_high");
  }

  @Test
  void anEmptyGroupHasNoRateAndSaysNothing() throws IOException {
    cli.ok("import", file("tasks.json", "{\"data\": {\"tasks\": [{\"id\": \"0x01\"}]}}"));
    JsonNode all = cli.ok("failures", "--format", "json").json().get(0);
    assertThat(all.path("unknown").asInt()).isEqualTo(1);
    assertThat(all.path("rate").isNull()).isTrue();
    assertThat(all.path("rate_low").asDouble()).isZero();
    assertThat(all.path("rate_high").asDouble()).isEqualTo(1);
  }

  @Test
  void cohortsAreByTheStartOfTheDealAndHalfOpen() throws IOException {
    cli.ok("import", file("tasks.json", Cli.TASKS));
    assertThat(slots("--since", "1699000000", "--until", "1702000000")).isEqualTo(1);
    assertThat(slots("--since", "1699000001")).isEqualTo(1);
    assertThat(slots("--until", "2023-12-08T01:46:41Z")).isEqualTo(2);
    assertThat(slots("--until", "2023-11-01")).isZero();
    assertThat(slots("--where", "trust > 1 -- a comment")).isEqualTo(1);
  }

  @Test
  void slotsWithoutAStartAreLeftOutByTimeAndItSaysSo() throws IOException {
    cli.ok("import", file("tasks.json", "{\"data\": {\"tasks\": [{\"id\": \"0x01\"}]}}"));
    Cli.Run run = cli.ok("failures", "--since", "2020-01-01");
    assertThat(run.err()).contains("left out by --since or --until").contains("1 slots");
  }

  @Test
  void syncTellsWhatItPulledAndStatusWhereItStands() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start()) {
      Cli.Run sync =
          cli.ok(
              "sync",
              "--network",
              "bellecour",
              "--endpoint",
              subgraph.url(),
              "--margin",
              "0",
              "--format",
              "json");
      assertThat(sync.json().path("block").asInt()).isEqualTo(469);
      assertThat(sync.json().path("tables").path("task").path("rows").asInt()).isEqualTo(328);
      assertThat(sync.err()).contains("adds up to the subgraph's own counters");
      JsonNode status = cli.ok("status", "--format", "json").json();
      assertThat(status.path("network").asText()).isEqualTo("bellecour");
      assertThat(status.path("block").asInt()).isEqualTo(469);
      assertThat(status.path("last_sync").asText()).isEqualTo("2026-11-21T12:00:00Z");
      assertThat(status.path("tables").path("deal").path("rows").asInt()).isEqualTo(73);
      JsonNode all = cli.ok("failures", "--format", "json").json().get(0);
      assertThat(all.path("failed").asInt()).isEqualTo(61);
      assertThat(all.path("completed").asInt() + all.path("failed").asInt()).isEqualTo(325);
    }
  }

  @Test
  void workersOverlapAndTheTotalCountsASlotOnce() {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start()) {
      cli.ok("sync", "--endpoint", subgraph.url(), "--margin", "0");
      Cli.Run run = cli.ok("failures", "--by", "worker");
      assertThat(run.err()).contains("groups overlap");
      assertThat(run.lines().get(run.lines().size() - 1)).startsWith("total").contains(" 329 ");
      JsonNode groups = cli.ok("failures", "--by", "worker", "--format", "json").json();
      int sum = 0;
      for (JsonNode group : groups) {
        sum += group.path("slots").asInt();
      }
      assertThat(sum).isGreaterThan(329);
    }
  }

  @Test
  void countersThatDoNotAddUpAreExitFour() {
    try (RecordedSubgraph subgraph =
        RecordedSubgraph.start().tamper("protocols", 0, "dealsCount", "74")) {
      Cli.Run run = cli.run("sync", "--endpoint", subgraph.url(), "--margin", "0");
      assertThat(run.exitCode()).isEqualTo(4);
      assertThat(run.err()).contains("protocol-counters: deals: 74 expected, 73 found");
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          failures                                | 2 | there is no store at
          status                                  | 2 | there is no store at
          import nofile.json                      | 2 | there is no file nofile.json
          import                                  | 2 | Missing required parameter
          sync                                    | 2 | say which history
          sync --network mars                     | 2 | no endpoint is known for the network 'mars'
          sync --endpoint nowhere                 | 2 | is no HTTP address
          sync --network Belecour                 | 2 | (did you mean bellecour?): one of arbitrum
          sync --network arbitrum --max-wait soon | 2 | is no time span
          sync --network bellecour --margin -1    | 2 | --margin is 0 or more
          sync --network bellecour --margin many  | 2 | many
          sync --endpoint http://127.0.0.1:1/x --attempts 1 | 3 | cannot be reached
          failures --by colour                    | 2 | 'colour' is no grouping
          failures --interval magic               | 2 | magic
          failures --cluster month                | 2 | month
          patterns                                | 2 | there is no store at
          actors --roles colour                   | 2 | 'colour' is no role
          patterns --roles colour                 | 2 | 'colour' is no role or property
          patterns --outcome bad                  | 2 | 'bad' is no outcome
          failures --since tomorrow               | 2 | is no time
          failures --exclude-self-dealing=friends | 2 | is no role of self-dealing
          failures --format xml                   | 2 | xml
          failure                                 | 2 | did you mean
          failures --db=                          | 2 | names no file
          sync --endpoint http://127.0.0.1:99999/x | 2 | is no HTTP address
          devnet --deals 0                        | 2 | --deals is 1 or more
          demo --failure-rate 1                   | 2 | --failure-rate is 0 to below 1
          devnet --unclaimed 1.5                  | 2 | --unclaimed 0 to 1
          devnet --hidden-share 1                 | 2 | --hidden-share is 0 to below 1
          devnet --tasks-per-deal 0               | 2 | --tasks-per-deal 1 to 1000
          devnet --days 0                         | 2 | --days is 1 to
          devnet --trust 0                        | 2 | '0' is no trust
          devnet --trust 1:5,3:-1                 | 2 | is no trust
          devnet --trust many                     | 2 | 'many' is no trust
          devnet --actors 0                       | 2 | --actors is 1 to
          devnet --pools 0                        | 2 | --pools are 1 to
          devnet --workers 3                      | 2 | --workers is 12 to
          devnet --tee-share 2                    | 2 | shares are 0 to 1
          devnet --self-dealing NaN               | 2 | shares are 0 to 1
          devnet --dataset-share .7 --bulk-share .7 | 2 | 1 at most, together
          devnet --truth nowhere/truth.jsonl      | 2 | --truth names a file that cannot be written
          devnet --dump nowhere/market.jsonl      | 2 | --dump names a file that cannot be written
          devnet --dump market.jsonl --load pom.xml | 2 | leave --load out
          devnet --load nofile                    | 2 | there is no file nofile
          devnet --load pom.xml                   | 7 | pom.xml: line 1
          devnet --load src/test/resources/graph-node/versions.jsonl.gz --head 3 | 2 | is below block
          devnet --load src/test/resources/graph-node/versions.jsonl.gz --port 99999 | 2 | --port is 0 to 65535
          devnet --load src/test/resources/graph-node/versions.jsonl.gz --latency 50 | 2 | is no time span
          devnet --load src/test/resources/graph-node/versions.jsonl.gz --latency 50ms+-60 | 2 | greater than the pause
          devnet --load src/test/resources/graph-node/versions.jsonl.gz --rate-limit 20 | 2 | is no rate limit
          devnet --load src/test/resources/graph-node/versions.jsonl.gz --fail 2 | 2 | --fail is 0 to 1
          devnet --load src/test/resources/graph-node/versions.jsonl.gz --advance 0s | 2 | --advance is 1ms or more
          devnet --load src/test/resources/graph-node/versions.jsonl.gz --prune -1 | 2 | --prune 0 or more
          devnet --schedulers 0                   | 2 | --schedulers is above 0, to 1
          devnet --schedulers=1.5                 | 2 | --schedulers is above 0, to 1
          devnet --schedulers --scheduler-faults 2 | 2 | --scheduler-faults is 0 to 1
          devnet --scheduler-faults .1            | 2 | add --schedulers
          devnet --schedulers --dump market.jsonl | 2 | leave --dump out
          devnet --schedulers --load pom.xml      | 2 | leave --load out
          devnet --reorg-every 5                  | 2 | add --advance
          devnet --advance 1s --reorg-every 0     | 2 | --reorg-every and --reorg-depth are 1 or more
          devnet --advance 1s --reorg-every 5 --reorg-depth 0 | 2 | --reorg-depth are 1 or more
          devnet --advance 1s --hold-back -1      | 2 | --hold-back 0 or more
          --nonsense                              | 2 | Unknown option
          """)
  void whatIsWrongIsOneLineAndAnExitCode(String line, int exitCode, String says) {
    Cli.Run run = cli.run((Object[]) line.split(" +", -1));
    assertThat(run.exitCode()).as(run.toString()).isEqualTo(exitCode);
    assertThat(run.err().lines())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("pocoscope: ")
        .contains(says);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aConditionOfTheUsersReachesNoFurtherThanItself() throws IOException {
    cli.ok("import", file("tasks.json", Cli.TASKS));
    assertThat(slots("--since", "1702000000", "--where", "true) or (true")).isEqualTo(1);
  }

  @Test
  void anUnfinishedSyncIsToldOfWithEveryFigure() {
    try (RecordedSubgraph broken =
        RecordedSubgraph.failing(
            request ->
                request > 20 ? Optional.of(aResponse().withStatus(404)) : Optional.empty())) {
      Cli.Run run = cli.run("sync", "--endpoint", broken.url(), "--margin", "0");
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(cli.ok("failures").err()).contains("a sync was broken off");
      assertThat(cli.ok("status").err()).contains("a sync was broken off");
    }
  }

  @Test
  void aPropertiesFileThatCannotBeReadIsNamed() throws IOException {
    Files.writeString(folder.resolve(".pocoscope.properties"), "format=\\u00zz\n");
    Cli.Run run = cli.run("status");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(".pocoscope.properties cannot be read");
  }

  @Test
  void notesAreQuietWhenAskedToBe() throws IOException {
    cli.ok("import", file("tasks.json", Cli.TASKS));
    assertThat(cli.ok("failures", "--by", "worker").err()).isNotEmpty();
    assertThat(cli.ok("failures", "--by", "worker", "--quiet").err()).isEmpty();
  }

  @Test
  void optionsStandInTheFileTheEnvironmentAndTheLineInRisingOrder() throws IOException {
    cli.ok("import", file("tasks.json", Cli.TASKS));
    Files.writeString(folder.resolve(".pocoscope.properties"), "format=json\n");
    assertThat(cli.ok("failures").out()).startsWith("[");
    cli.with("POCOSCOPE_FORMAT", "csv");
    assertThat(cli.ok("failures").out()).startsWith("slots,");
    assertThat(cli.ok("failures", "--format", "markdown").out()).startsWith("| slots");
    assertThat(cli.ok("--format", "markdown", "failures").out()).startsWith("| slots");
  }

  private int slots(String... options) {
    Object[] line =
        IntStream.range(0, options.length + 3)
            .mapToObj(i -> i < 3 ? List.of("failures", "--format", "json").get(i) : options[i - 3])
            .toArray();
    return cli.ok(line).json().get(0).path("slots").asInt();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
