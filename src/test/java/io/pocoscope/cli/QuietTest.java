package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --quiet} hides what helps to read the figures, and never what they lack. */
class QuietTest {
  /** Of the second deal's two slots the store knows one task: the other was not imported. */
  private static final String PARTIAL =
      """
      {"data": {"tasks": [
        {"id": "0x01", "status": "COMPLETED", "timestamp": "1700000000", "index": "0",
         "requester": {"id": "0x1111111111111111111111111111111111111111"},
         "deal": {"id": "0xd1", "startTime": "1699000000", "trust": "1",
                  "app": {"id": "0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
                  "workerpool": {"id": "0xbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"},
                  "appPrice": "1", "datasetPrice": "0", "workerpoolPrice": "2"}},
        {"id": "0x02", "status": "FAILLED", "timestamp": "1700000100", "index": "0",
         "requester": {"id": "0x2222222222222222222222222222222222222222"},
         "deal": {"id": "0xd2", "startTime": "1699000000", "trust": "1",
                  "botFirst": "0", "botSize": "2",
                  "category": {"id": "0", "workClockTimeRef": "300"},
                  "app": {"id": "0xaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
                  "workerpool": {"id": "0xbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"},
                  "appPrice": "1", "datasetPrice": "0", "workerpoolPrice": "2"}}]}}
      """;

  @TempDir static Path folder;
  private static Cli cli;

  @BeforeAll
  static void fillAStore() {
    cli = new Cli(folder);
    assertThat(cli.runWithInput(PARTIAL, "import", "-").exitCode()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failures",
        "causes",
        "causes --list",
        "patterns",
        "actors",
        "vet",
        "compare --a all --b all",
        "trend",
        "show 0x01",
        "calibrate",
        "replay",
        "ruin --observed --penalty=1 --reward=.25 --stake=1 --horizon=10",
        "ruin --observed --by=pool --penalty=1 --reward=.25 --stake=1 --horizon=10",
        "ruin --observed --for-ruin=.4 --penalty=1 --reward=.25 --horizon=10",
        "slashing --observed"
      })
  void thatTasksWereNotImportedIsAlwaysTold(String command) {
    Cli.Run quiet = cli.ok((Object[]) (command + " -q").split(" "));
    Cli.Run loud = cli.ok((Object[]) command.split(" "));
    assertThat(quiet.err()).contains("count as never initialized");
    assertThat(quiet.err()).doesNotContain("clusters:", "coll.:", "as sure of it as");
    assertThat(quiet.out()).isEqualTo(loud.out());
    assertThat(loud.err().lines()).containsAll(quiet.err().lines().toList());
  }

  @Test
  void whatASetOfParametersLacksIsToldToo() {
    Path file = folder.resolve("set.json");
    assertThat(cli.ok("export", "--to", file, "-q").err())
        .contains("count as never initialized")
        .doesNotContain("parameters");
    assertThat(
            cli.ok(
                    "ruin",
                    "--params",
                    file,
                    "--penalty=1",
                    "--reward=.25",
                    "--stake=1",
                    "--horizon=10",
                    "-q")
                .err())
        .contains("count as never initialized")
        .doesNotContain("parameters of");
    assertThat(cli.ok("slashing", "--params", file, "--game=poco", "-q").err())
        .contains("count as never initialized");
  }

  @Test
  void rowsThatAreCutAreTold() {
    assertThat(cli.ok("query", "select * from range(10001)", "-q").err())
        .contains("only the first 10000 rows are shown");
  }

  @Test
  void slotsThatTheFilterCannotPlaceAreTold() {
    Cli other = new Cli(folder.resolve("other"));
    assertThat(folder.resolve("other").toFile().mkdir()).isTrue();
    String untimed = Cli.TASKS.replace("\"startTime\": \"1699000000\", ", "");
    assertThat(other.runWithInput(untimed, "import", "-").exitCode()).isZero();
    for (String command : new String[] {"failures", "causes"}) {
      assertThat(other.ok(command, "--since=2020", "-q").err())
          .contains("left out by --since or --until, as their deal's start is not known: 1 slots");
    }
  }

  @Test
  void aListThatTheApiMayHaveCutIsTold() {
    Cli other = new Cli(folder.resolve("cut"));
    assertThat(folder.resolve("cut").toFile().mkdir()).isTrue();
    String tasks =
        IntStream.range(0, 1000)
            .mapToObj(
                i ->
                    String.format(
                        Locale.ROOT, "{\"id\": \"0x%04x\", \"status\": \"COMPLETED\"}", i))
            .collect(Collectors.joining(",", "{\"data\": {\"tasks\": [", "]}}"));
    assertThat(other.runWithInput(tasks, "import", "-", "-q").err()).contains("exactly 1000 rows");
  }

  @Test
  void pointsOfASweepThatAreLeftOutAreTold() {
    Cli.Run run =
        cli.ok(
            "simulate",
            "--sweep=stake=.5,3",
            "--runs=1",
            "--tasks=20",
            "--assets=5",
            "--scheme=free,coll-stake",
            "-q");
    assertThat(run.err()).contains("1 points cannot work and are left out");
    assertThat(run.err()).doesNotContain("simulated");
  }
}
