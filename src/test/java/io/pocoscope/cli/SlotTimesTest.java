package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --since} and {@code --until}, on deals of 2023-11-03 08:26:40 and 2023-12-08 01:46:40. */
@Tag("slow")
class SlotTimesTest {
  private static final String EARLIER = "2023-11-03T08:26:40Z";
  private static final String LATER = "2023-12-08T01:46:40Z";

  @TempDir static Path folder;
  private static Cli cli;

  @BeforeAll
  static void fillAStore() {
    cli = new Cli(folder);
    assertThat(
            cli.runWithInput(Cli.TASKS, "import", "-", "--as-of", "2023-12-10T00:00:00Z")
                .exitCode())
        .isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "--since=2023, 2",
    "--since=2024, 0",
    "--until=2023, 0",
    "--until=2024, 2",
    "--since=2023-11, 2",
    "--since=2023-12, 1",
    "--until=2023-11, 0",
    "--until=2023-12, 1",
    "--since=2023-12-08, 1",
    "--until=2023-12-01, 1",
    "--until=2023-11-03, 0",
    "--since=2023-12-08T01:46:40Z, 1",
    "--until=2023-12-08T01:46:40Z, 1",
    "--since=2023-12-08T03:46:40+02:00, 1",
    "--since=2023-12-08T03:46:41+02:00, 0",
    "--since=2023-12-08 01:46:40+00:00, 1",
    "--since=1702000000, 1",
    "--since=1702000001, 0",
    "--since=2d, 1",
    "--since=46h, 0",
    "--since=47h, 1",
    "--since=4w, 1",
    "--since=6w, 2",
    "--until=7d, 1"
  })
  void aTimeIsAYearOrAMonthOrADayOrAnInstantOrSoLongAgo(String option, int slots) {
    assertThat(cli.ok("failures", option, "--format=json").json().get(0).get("slots").asInt())
        .isEqualTo(slots);
  }

  @Test
  void theFilterIsToldAsTimes() {
    assertThat(cli.ok("failures", "--since=2d", "--until=2024-01").err())
        .contains("only deals since 2023-12-08T00:00:00Z; deals before 2024-01-01T00:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-02-30",
        "2021-13",
        "2021-00",
        "2021-1",
        "21-08",
        "2021-08-01T25:00Z",
        "7",
        "7x",
        "7 d",
        "-7d",
        "d",
        "7D",
        "1.5d",
        "123456d",
        "",
        " ",
        "yesterday",
        "2021-02-29",
        "0000",
        "٢٠٢١",
        "+12021-01-01",
        "2021-08..2021-09"
      })
  void whatIsNoTimeIsRefused(String text) {
    Cli.Run run = cli.run("failures", "--since=" + text);
    assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
    assertThat(run.err()).contains("is no time").contains("7d");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "failures",
        "causes",
        "causes --list",
        "patterns",
        "actors",
        "calibrate",
        "replay",
        "export --to=set.json",
        "ruin --observed --penalty=1 --reward=.1 --stake=1",
        "ruin --observed --by=pool --penalty=1 --reward=.1 --stake=1",
        "slashing --observed"
      })
  void nothingIsBetweenATimeAndAnEarlierOne(String command) {
    refused(command, "2023-12", "2023-11");
  }

  @Test
  void norBetweenATimeAndItself() {
    refused("failures", "2023-12", "2023-12");
    refused("failures", "7d", "4w");
  }

  private static void refused(String command, String since, String until) {
    List<Object> words = new ArrayList<>(Arrays.asList((Object[]) command.split(" ")));
    words.add("--since=" + since);
    words.add("--until=" + until);
    Cli.Run run = cli.run(words.toArray());
    assertThat(run.exitCode()).as(run.toString()).isEqualTo(2);
    assertThat(run.err()).contains("--since (2023-12-", "is not before --until (2023-1");
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void bothEndsMayBeTheStartOfADeal() {
    assertThat(
            cli.ok("failures", "--since=" + EARLIER, "--until=" + LATER, "--format=json")
                .json()
                .get(0)
                .get("slots")
                .asInt())
        .isEqualTo(1);
  }

  @Test
  void theTotalOfSeveralGroupingsIsTheTotalOfNone() {
    List<String> lines = cli.ok("failures", "--by=month,pool").lines();
    assertThat(lines).contains("total").noneMatch(line -> line.contains("month total"));
    assertThat(cli.ok("causes", "--by=month,requester").out()).doesNotContain("month total");
    assertThat(cli.ok("failures", "--by=month,pool", "--format=markdown").out())
        .contains("| total |  |");
    assertThat(cli.ok("failures", "--by=month,pool", "--format=csv").out()).doesNotContain("total");
  }
}
