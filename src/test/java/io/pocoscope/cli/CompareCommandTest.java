package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code compare}, on months of which it is known by hand what changed. */
class CompareCommandTest {
  private static final Offset<Double> EXACTLY = within(1e-12);
  private static final Map<String, JsonNode> COMPARED = new HashMap<>();

  @TempDir private static Path folder;
  private static Cli cli;

  @BeforeAll
  static void fill() {
    cli = ComparedMonths.in(folder);
  }

  @Test
  void otherAppsAreMix() {
    JsonNode compared = json("2021-07", "2021-08");
    JsonNode rates = compared.path("rates");
    assertThat(rates.findValuesAsText("side")).containsExactly("a", "b", "b - a");
    assertThat(rates.get(0).path("rate").asDouble()).isCloseTo(.1, EXACTLY);
    assertThat(rates.get(1).path("rate").asDouble()).isCloseTo(.3, EXACTLY);
    assertThat(rates.get(2).path("rate").asDouble()).isCloseTo(.2, EXACTLY);
    JsonNode app = ComparedMonths.row(compared.path("parts"), "role", "app");
    assertThat(app.path("mix").asDouble()).isCloseTo(.2, EXACTLY);
    assertThat(app.path("rate").asDouble()).isCloseTo(0, EXACTLY);
    assertThat(app.path("groups").asInt()).isEqualTo(2);
    JsonNode mover = ComparedMonths.row(compared.path("movers"), "actor", ComparedMonths.app(2));
    assertThat(mover.path("settled_a").asInt()).isEqualTo(2);
    assertThat(mover.path("settled_b").asInt()).isEqualTo(6);
    assertThat(mover.path("mix").asDouble()).isCloseTo((.6 - .2) * (.5 - .2), EXACTLY);
    assertThat(mover.path("rate").asDouble()).isCloseTo(0, EXACTLY);
  }

  @Test
  void theSameAppsFailingMoreAreRate() {
    JsonNode app = ComparedMonths.row(json("2021-07", "2021-09").path("parts"), "role", "app");
    assertThat(app.path("mix").asDouble()).isCloseTo(0, EXACTLY);
    assertThat(app.path("rate").asDouble()).isCloseTo(.3, EXACTLY);
  }

  @Test
  void whoCameAndWentIsTold() {
    JsonNode requester =
        ComparedMonths.row(json("2021-07", "2021-08").path("parts"), "role", "requester");
    assertThat(requester.path("groups").asInt()).isEqualTo(3);
    assertThat(requester.path("new").asInt()).isEqualTo(1);
    assertThat(requester.path("gone").asInt()).isEqualTo(1);
    JsonNode app = ComparedMonths.row(json("2021-07", "2021-11").path("parts"), "role", "app");
    assertThat(app.path("mix").asDouble()).isCloseTo(.4, EXACTLY);
    assertThat(app.path("mix_new").asDouble() + app.path("mix_gone").asDouble())
        .isCloseTo(.4, EXACTLY);
    JsonNode mover =
        ComparedMonths.row(
            json("2021-07", "2021-11").path("movers"), "actor", ComparedMonths.app(3));
    assertThat(mover.path("presence").asText()).isEqualTo("new");
    assertThat(mover.path("rate_a").isNull()).isTrue();
  }

  @Test
  void eachSideHasTheRateThatFailuresGives() {
    JsonNode a = json("2021-07", "2021-08").path("rates").get(0);
    JsonNode alone =
        cli.ok("failures", "--since", "2021-07", "--until", "2021-08", "--format", "json")
            .json()
            .get(0);
    for (String same :
        List.of("slots", "failed", "pending", "rate", "rate_low", "rate_high", "clusters")) {
      assertThat(a.path(same)).as(same).isEqualTo(alone.path(same));
    }
    assertThat(a.path("asked").asText()).isEqualTo("since=2021-07,until=2021-08");
  }

  @Test
  void causesStandSideBySide() {
    JsonNode causes = json("2021-07", "2021-08").path("causes");
    long failed = 0;
    for (JsonNode cause : causes) {
      failed += cause.path("slots_b").asLong();
      assertThat(cause.path("difference").asDouble())
          .isCloseTo(cause.path("share_b").asDouble() - cause.path("share_a").asDouble(), EXACTLY);
    }
    assertThat(failed).isEqualTo(3);
  }

  @Test
  void oneRequesterHasNoInterval() {
    Cli.Run run =
        cli.ok(
            "compare",
            "--a",
            "since=2021-07,until=2021-08",
            "--b",
            "since=2021-10,until=2021-11",
            "--format",
            "json");
    assertThat(run.err()).contains("one requester has all settled slots of b");
    assertThat(run.json().path("rates").get(2).path("rate_low").isNull()).isTrue();
    assertThat(run.json().path("parts").get(0).path("mix_low").isNull()).isTrue();
  }

  @Test
  void aPartAloneIsATableForPrograms() {
    List<String> lines =
        cli.ok(
                "compare",
                "--a",
                "until=2021-08",
                "--b",
                "since=2021-08",
                "--show",
                "parts",
                "--role",
                "app,trust",
                "--format",
                "csv")
            .lines();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).startsWith("role,groups,new,gone,mix,mix_low,mix_high,rate,");
    assertThat(
            cli.ok(
                    "compare",
                    "--a",
                    "until=2021-08",
                    "--b",
                    "since=2021-08",
                    "--show",
                    "movers",
                    "--format",
                    "json")
                .json())
        .isEqualTo(
            cli.ok("compare", "--a", "until=2021-08", "--b", "since=2021-08", "--format", "json")
                .json()
                .path("movers"));
  }

  @Test
  void thePrintedTables() {
    assertThat(
            cli.ok(
                    "compare",
                    "--a",
                    "since=2021-07,until=2021-08",
                    "--b",
                    "since=2021-08,until=2021-09",
                    "--role",
                    "app",
                    "--limit",
                    "1")
                .out())
        .isEqualTo(
            """
            Failure rates, their difference in points
                                                          pend-   rate                 clus-
            side                           settled failed   ing      %            95 %  ters
            --------------------------------------------------------------------------------
            a: since=2021-07,until=2021-08      10      1     0   10.0        0.5–62.6     2
            b: since=2021-08,until=2021-09      10      3     0   30.0        5.7–77.7     2
            b - a                                –      –     – +20.00 -100.00…+100.00     –

            The difference taken apart, in points
            role all new gone    mix            95 %  rate 95 %
            ---------------------------------------------------
            app    2   0    0 +20.00 -100.00…+100.00 +0.00

            What moved it most, in points
                             settled   rate a    b
            role actor             a b      %    %    mix  rate   both
            ----------------------------------------------------------
            app  0xaaaa…aaa2       2 6   50.0 50.0 +12.00 +0.00 +12.00

            Causes, in per cent of the settled slots
                    slots   of all a    b
            cause       a b        %    %  b - a            95 %
            ----------------------------------------------------
            UNKNOWN     1 3     10.0 30.0 +20.00 -100.00…+100.00
            """);
  }

  private static JsonNode json(String month, String other) {
    return COMPARED.computeIfAbsent(
        month + other,
        any ->
            cli.ok(
                    "compare",
                    "--a",
                    ComparedMonths.side(month),
                    "--b",
                    ComparedMonths.side(other),
                    "--format",
                    "json")
                .json());
  }
}
