package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the two sides of {@code compare} are told, and which are refused. */
class CompareSidesTest {
  @TempDir private static Path folder;
  private static Cli cli;

  @BeforeAll
  static void fill() {
    cli = ComparedMonths.in(folder);
  }

  @Test
  void twoConditionsAreTwoSides() {
    JsonNode some =
        cli.ok(
                "compare",
                "--where",
                "app = '" + ComparedMonths.app(1) + "'",
                "--where",
                "app = '" + ComparedMonths.app(2) + "'",
                "--until",
                "2021-08",
                "--format",
                "json")
            .json();
    assertThat(some.path("rates").get(0).path("settled").asInt()).isEqualTo(8);
    assertThat(some.path("rates").get(1).path("settled").asInt()).isEqualTo(2);
    assertThat(some.path("rates").get(1).path("asked").asText()).startsWith("where=app = ");
    JsonNode same =
        cli.ok(
                "compare",
                "--a",
                "app=" + ComparedMonths.app(1),
                "--b",
                "app=" + ComparedMonths.app(2),
                "--where",
                "start_time < timestamp '2021-08-01'",
                "--format",
                "json")
            .json();
    assertThat(same.path("parts")).isEqualTo(some.path("parts"));
  }

  @Test
  void aConditionMayHaveCommas() {
    JsonNode compared =
        cli.ok(
                "compare",
                "--a",
                "since=2021-09,where=trust in (1, 2)",
                "--b",
                "all",
                "--format",
                "json")
            .json();
    assertThat(compared.path("rates").get(0).path("settled").asInt()).isEqualTo(17);
  }

  @Test
  void whereIsAWordInAnyCaseWithSpacesOrNot() {
    for (String where : List.of("WHERE=", "Where =", "where = ")) {
      JsonNode compared =
          cli.ok(
                  "compare",
                  "--a",
                  "since=2021-09, " + where + "trust in (1, 2) or ', where=' = ''",
                  "--b",
                  "all",
                  "--format",
                  "json")
              .json();
      assertThat(compared.path("rates").get(0).path("settled").asInt()).as(where).isEqualTo(17);
    }
  }

  @Test
  void whatIsWrongAtSightIsToldBeforeAnyStoreIsLookedAt() {
    Cli.Run run = cli.run("compare", "--a", "all", "--b", "all", "--limit", "0", "--db", "nowhere");
    assertThat(run.err()).contains("--limit is 1 or more").doesNotContain("nowhere");
  }

  @Test
  void overlappingPeriodsAreAllowedAndSaid() {
    assertThat(cli.ok("compare", "--a", "until=2021-09", "--b", "since=2021-08", "-q").err())
        .contains("the sides overlap: 10 settled slots are on both");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--a since=2031 --b all            | side a (since=2031): it has no slot",
        "--a all --b since=2021-08,until=2021-08 | --b: since (2021-08-01T00:00:00Z) is not before",
        "--a all                           | two sides are compared: give --a and --b",
        "--where true                      | two sides are compared: give --a and --b",
        "--a all --b all --since 2021 --since 2022 | option '--since' should be specified only once",
        "--a all --b sinse=2021            | 'sinse' is no name of a term: one of since, until",
        "--a all --b since                 | 'since' is no term NAME=VALUE",
        "--a '' --b all                    | it is empty: name at least one NAME=VALUE, or all",
        "--a all --b since=                | 'since=' is no term NAME=VALUE",
        "--a all --b since=yesterday       | 'yesterday' is no time: write 2021",
        "--a all --b since=2021,since=2022 | 'since' is given twice",
        "--a all --b where=true,WHERE=false | 'where' is given twice: and joins two conditions",
        "--a all --b count=hidden          | 'count' holds for both sides: give --count",
        "--a all --b app=0x12              | '0x12' is no address",
        "--a all --b pool=0x0123456789abcdef0123456789abcdef01234567 | side b: no slot of the store is of the pool 0x0123",
        "--a pool=0x0123456789abcdef0123456789abcdef01234567 --b all | side a: no slot of the store is of the pool 0x0123",
        "--a all --b all --role worker     | a slot has no one worker",
        "--a all --b all --role king       | 'king' is nothing to take a difference apart by",
        "--a all --b all --show all        | 'all' is no part of a comparison: one of rates, parts",
        "--a all --b all --limit 0         | --limit is 1 or more",
      })
  void whatCannotBeComparedIsRefusedInALine(String options, String why) {
    List<Object> words = new ArrayList<>(List.of("compare"));
    words.addAll(List.of(options.strip().split(" ")));
    words.replaceAll(word -> word.equals("''") ? "" : word);
    Cli.Run run = cli.run(words.toArray());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(why.strip());
    assertThat(run.err().lines()).hasSize(1);
    assertThat(run.out()).isEmpty();
  }
}
