package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.support.RecordedStore;
import io.pocoscope.support.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code causes}: on the recorded history, whose truth is known, and where little is known. */
class CausesCommandTest {
  @TempDir static Path recordedFolder;
  private static Cli recorded;

  @TempDir Path folder;

  @BeforeAll
  static void fillStore() {
    recorded = new Cli(recordedFolder);
    RecordedStore.fill(recorded.store());
  }

  @Test
  void theTableIsExactlyThis() {
    Cli.Run run = recorded.ok("causes");
    assertThat(run.out())
        .isEqualTo(
            """
                                                         share of all
            cause                    claimed open  slots     %      %   RLC slashed
            -----------------------------------------------------------------------
            NO_CONTRIBUTION          yes     PWADR    17  27.9    5.2 1.277   0.330
            NOT_INITIALIZED          yes     P        14  23.0    4.3 1.409   0.360
            NO_REVEAL                yes     PW       11  18.0    3.3 1.296   0.345
            REOPENED_NO_CONTRIBUTION yes     PWADR     7  11.5    2.1 0.523   0.120
            NO_CONSENSUS_SPLIT       yes     WA        4   6.6    1.2 0.471   0.120
            NOT_FINALIZED            yes     PWA       3   4.9    0.9 0.301   0.090
            NOT_INITIALIZED          no      P         2   3.3    0.6 0.202   0.000
            NO_CONSENSUS_SHORT       no      PWR       1   1.6    0.3 0.101   0.000
            NO_CONTRIBUTION          no      PWADR     1   1.6    0.3 0.101   0.000
            NO_REVEAL                no      PW        1   1.6    0.3 0.101   0.000
            -----------------------------------------------------------------------
            total                                     61 100.0   18.5 5.782   1.365
            """);
    assertThat(run.err())
        .contains("0 of 61 failed slots, 0.0 %")
        .contains("12 reopened, 32 with a result that lost, 22 with a winner that never revealed");
  }

  @Test
  void jsonHasTheKeysThatScriptsReadAndTheSharesAddUp() {
    JsonNode lines = recorded.ok("causes", "--by", "trust,tee", "--format", "json").json();
    List<String> names = new ArrayList<>();
    lines.get(0).fieldNames().forEachRemaining(names::add);
    assertThat(names)
        .containsExactly(
            "trust",
            "tee",
            "outcome",
            "cause",
            "never_runnable_because",
            "slots",
            "share",
            "share_of_slots",
            "rlc",
            "slashed_rlc",
            "parties");
    double shares = 0;
    long slots = 0;
    for (JsonNode line : lines) {
      slots += line.path("slots").asLong();
      if (line.path("trust").equals(lines.get(0).path("trust"))
          && line.path("tee").equals(lines.get(0).path("tee"))) {
        shares += line.path("share").asDouble();
      }
    }
    assertThat(slots).isEqualTo(61);
    assertThat(shares).isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
  }

  @Test
  void everyFormatHasTheSameLinesAndTablesFitTheTerminal() {
    int lines = recorded.ok("causes", "--by", "pool", "--format", "json").json().size();
    assertThat(recorded.ok("causes", "--by", "pool", "--format", "csv").lines()).hasSize(lines + 1);
    assertThat(recorded.ok("causes", "--by", "pool", "--format", "markdown").lines())
        .hasSize(lines + 3);
    assertThat(recorded.ok("causes", "--by", "pool,app").lines())
        .allMatch(line -> line.length() <= 80);
  }

  @Test
  void theSlotsBehindALineAreListed() {
    JsonNode line = recorded.ok("causes", "--format", "json").json().get(2);
    assertThat(line.path("cause").asText()).isEqualTo("NO_REVEAL");
    JsonNode slots = recorded.ok("causes", "--list", "no-reveal", "--format", "json").json();
    assertThat(slots).hasSize(line.path("slots").asInt() + 1); // one was not claimed
    assertThat(slots).allMatch(slot -> slot.path("cause").asText().equals("NO_REVEAL"));
    assertThat(recorded.ok("causes", "--list").lines())
        .hasSize(2 + 61)
        .allMatch(it -> it.length() <= 80);
  }

  @Test
  void groupsOverlapWhereASlotHasSeveralWorkersAndTheTotalCountsItOnce() {
    Cli.Run run = recorded.ok("causes", "--by", "worker");
    assertThat(run.lines()).last().asString().matches(" +61 100.0 +18.5 +5.782 +1.365");
    assertThat(run.err()).contains("groups overlap");
  }

  @Test
  void theFilterIsSaidAndMeansWhatItMeansInFailures() {
    Cli.Run run =
        recorded.ok("causes", "--exclude-self-dealing=worker", "--where", "trust > 1 -- tee");
    JsonNode failures =
        recorded
            .ok(
                "failures",
                "--exclude-self-dealing=worker",
                "--where",
                "trust > 1 -- tee",
                "--format",
                "json")
            .json();
    assertThat(run.err()).contains("only requester is not worker; where trust > 1 -- tee");
    assertThat(run.lines())
        .last()
        .asString()
        .matches("total +" + failures.get(0).path("failed").asLong() + " .*");
  }

  @Test
  void aCauseOrAConditionThatIsNoneIsOneLine() {
    Cli.Run cause = recorded.run("causes", "--list", "BAD_LUCK");
    assertThat(cause.exitCode()).isEqualTo(2);
    assertThat(cause.err()).contains("'BAD_LUCK' is no cause: one of ").hasLineCount(1);
    Cli.Run condition = recorded.run("causes", "--where", "luck = 'bad'");
    assertThat(condition.exitCode()).isEqualTo(2);
    assertThat(condition.err()).hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"failures", "causes", "patterns", "actors", "calibrate"})
  void aConditionIsOneAndCannotReplaceWhatIsCounted(String command) {
    for (String words :
        List.of(
            "true)) ; create or replace temp table rate_counted as select 1; select ((1",
            "true) ; select (1",
            "true; drop table task",
            "true) -- never closed")) {
      Cli.Run run = recorded.run(command, "--where", words);
      assertThat(run.exitCode()).as(words).isEqualTo(2);
      assertThat(run.err()).contains("the statement is refused").hasLineCount(1);
      assertThat(run.out()).isEmpty();
    }
    assertThat(recorded.run(command, "--where", "app <> ';' and true").exitCode()).isZero();
  }

  @Test
  void noFailuresAndNoSlotsAreSaidSo() {
    Cli.Run none = recorded.ok("causes", "--where", "completed");
    assertThat(none.err()).contains("none of 264 slots failed");
    assertThat(none.lines()).last().asString().matches("total +0 +0.0 +0.0 0.000 +0.000");
    assertThat(recorded.ok("causes", "--where", "false").err()).contains("no slots:");
    assertThat(recorded.ok("causes", "--where", "false", "--format", "json").json()).isEmpty();
  }

  @Test
  void whereTheEventsAreNotInTheStoreTheCauseIsUnknownAndSoIsTheMoney() throws IOException {
    Cli cli = new Cli(folder);
    cli.ok("import", Files.writeString(folder.resolve("tasks.json"), Cli.TASKS));
    Cli.Run run = cli.ok("causes");
    assertThat(run.lines())
        .contains("UNKNOWN yes     PWADR     1 100.0   50.0   –       –")
        .last()
        .asString()
        .endsWith("1 100.0   50.0   –       –");
    assertThat(run.err()).contains("1 of 1 failed slots, 100.0 %").contains("prices are not known");
    JsonNode line = cli.ok("causes", "--format", "json").json().get(0);
    assertThat(line.path("rlc").isNull()).isTrue();
    assertThat(line.path("cause").asText()).isEqualTo("UNKNOWN");
  }

  @Test
  void theThousandTasksOfBellecourSayThatTheyDoNotSayWhy() {
    Cli cli = new Cli(folder);
    cli.ok("import", SharedData.bellecour());
    JsonNode lines = cli.ok("causes", "--format", "json").json();
    assertThat(lines).hasSize(2).allMatch(line -> line.path("cause").asText().equals("UNKNOWN"));
    assertThat(lines.get(0).path("slots").asInt()).isEqualTo(54);
    assertThat(lines.get(1).path("slots").asInt()).isEqualTo(26);
    assertThat(lines.get(0).path("share").asDouble()).isEqualTo(.675);
    assertThat(lines.get(0).path("share_of_slots").asDouble()).isEqualTo(.054);
  }
}
