package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.support.StatisticsCase;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is said of a result is there for machines too, not rounded. Two hundred made-up slots of one
 * requester, whose deals fail as one.
 */
class NotesTest {
  @TempDir private static Path folder;
  private static Cli cli;

  @BeforeAll
  static void load() {
    cli = new Cli(folder);
    cli.ok("import", StatisticsCase.in(folder, "trend_one"));
  }

  /** The values of an independent computation over the deals' scores. */
  @Test
  void aTrendIsCorrectedByDealsWhereOneRequesterHasAll() {
    JsonNode trend = note("trend", "failures", "--by", "month");
    assertThat(trend.path("z").asDouble()).isCloseTo(9.38, within(.005));
    assertThat(trend.path("corrected_z").asDouble()).isCloseTo(2.09, within(.005));
    assertThat(trend.path("clusters").asInt()).isGreaterThan(1);
    assertThat(cli.ok("failures", "--by", "month").err())
        .contains("deals, as there are no two requesters): z 2.09");
    assertThat(note("trend", "failures", "--by", "month", "--cluster", "deal")).isEqualTo(trend);
  }

  @Test
  void groupsAreComparedInFiguresToo() {
    JsonNode test = note("homogeneity", "failures", "--by", "month");
    assertThat(test.path("freedom").asInt()).isPositive();
    assertThat(test.path("p").asDouble()).isBetween(0., 1e-6);
    assertThat(test.path("corrected_p").asDouble()).isGreaterThan(test.path("p").asDouble());
    assertThat(test.path("design_effect").asDouble()).isGreaterThan(1);
  }

  @Test
  void whatRatesAreDrawnTowardsIsADistribution() {
    JsonNode prior = note("prior", "failures", "--by", "month", "--shrink");
    double a = prior.path("a").asDouble();
    assertThat(prior.path("mean").asDouble())
        .isCloseTo(a / (a + prior.path("b").asDouble()), within(1e-12));
  }

  @Test
  void theRowsAreThoseOfThePlainArray() {
    assertThat(annotated("failures", "--by", "month").path("rows"))
        .isEqualTo(cli.ok("failures", "--by", "month", "--format", "json").json());
  }

  @Test
  void everyNoteStandsInItOnce() {
    Cli.Run run = cli.ok("failures", "--by", "month", "--format", "json", "--notes");
    assertThat(run.json().path("notes").findValuesAsText("text"))
        .containsExactlyElementsOf(run.err().lines().toList());
    assertThat(cli.ok("failures", "--format", "json", "--notes", "--quiet").json().path("notes"))
        .isNotEmpty();
  }

  @Test
  void savedResultsHaveThemBesideThem() {
    cli.ok("failures", "--by", "month", "--save");
    JsonNode saved =
        cli.ok(
                "query",
                "select note, figure, value from result_note where result = 'result_failures' and"
                    + " figure = 'corrected_z'",
                "--format",
                "json")
            .json();
    assertThat(saved).hasSize(1);
    assertThat(saved.get(0).path("value").asDouble()).isCloseTo(2.09, within(.005));
    cli.ok("failures", "--save");
    assertThat(
            cli.ok("query", "select * from result_note where note = 'trend'", "--format", "json")
                .json())
        .isEmpty();
    assertThat(cli.run("failures", "--save", "note").exitCode()).isEqualTo(2);
  }

  @Test
  void rowsOfAStatementStandInItToo() {
    assertThat(annotated("query", "select 1 as one").path("rows").get(0).path("one").asInt())
        .isEqualTo(1);
    assertThat(annotated("query", "select 1 where false").path("rows")).isEmpty();
  }

  @Test
  void tablesAreAsTheyWere() {
    assertThat(cli.ok("failures", "--notes").out()).isEqualTo(cli.ok("failures").out());
    assertThat(cli.ok("failures", "--notes", "--format", "csv").out())
        .isEqualTo(cli.ok("failures", "--format", "csv").out());
  }

  private static JsonNode note(String name, Object... words) {
    return StreamSupport.stream(annotated(words).path("notes").spliterator(), false)
        .filter(note -> note.path("name").asText().equals(name))
        .map(note -> note.path("figures"))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode annotated(Object... words) {
    Object[] all = java.util.Arrays.copyOf(words, words.length + 3);
    all[words.length] = "--format";
    all[words.length + 1] = "json";
    all[words.length + 2] = "--notes";
    return cli.ok(all).json();
  }
}
