package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who fails together, and more often, in the first 1000 tasks of Bellecour. */
@Tag("slow")
class BellecourPatternsTest extends BellecourFixture {
  @Test
  void findsWhoFailsTogether() {
    JsonNode by =
        failures("--by", "requester,app-owner,dataset-owner,pool-owner", "--where", "failed");
    assertThat(by.get(0).path("failed").asInt()).isEqualTo(22);
    assertThat(by.get(1).path("failed").asInt()).isEqualTo(22);
    assertThat(by.get(0).path("requester").asText()).startsWith("0x0d67");
    assertThat(by.get(0).path("dataset-owner").asText()).isEqualTo("(none)");
  }

  @Test
  void findsTheCombinationsThatFailMoreOften() {
    Cli.Run run = cli.ok("patterns", "--outcome", "failed-claimed", "--format", "json");
    assertPattern(run.json(), 28, .1786, 3.307, "requester=0xac7f", "pool-owner=0x0a11");
    assertPattern(run.json(), 54, .1111, 2.058, "requester=0xac7f");
    assertPattern(run.json(), 354, .0791, 1.465, "pool-owner=0x0a11");
    assertPattern(run.json(), 598, .0736, 1.363, "app=0x8ab6");
    assertThat(run.err()).contains("54 of 1000 settled slots (5.4 %)");
    JsonNode dataset = cli.ok("patterns", "--roles", "has-dataset", "--format", "json").json();
    assertPattern(dataset, 91, .1978, 2.4725, "has-dataset=true");
  }

  @Test
  void patternsFitEightyColumns() {
    Cli.Run run = cli.ok("patterns");
    assertThat(run.lines()).as(run.out()).allMatch(line -> line.length() <= 80);
    assertThat(cli.ok("patterns", "--where", "false").err()).contains("no settled slots");
    assertThat(cli.ok("patterns", "--where", "completed").err()).contains("nothing to compare");
    assertThat(cli.ok("patterns", "--where", "failed").err()).contains("all slots are hits");
  }

  @Test
  void saysWhichActorsCannotBeToldApart() {
    Cli.Run run = cli.ok("actors", "--roles", "requester,app,app-owner", "--format", "json");
    assertThat(run.err())
        .contains("requester and app-owner cannot be told apart in 998 of 1000 slots")
        .contains("roles: requester, app, app-owner")
        .contains("convergence: reached")
        .contains("log-likelihood");
    List<String> labels = new ArrayList<>();
    for (JsonNode line : run.json()) {
      line.path("actors").forEach(actor -> labels.add(actor.asText()));
      assertThat(line.path("rate").asDouble())
          .isBetween(line.path("rate_low").asDouble(), line.path("rate_high").asDouble());
      assertThat(line.path("naive_rate").asDouble())
          .isEqualTo(line.path("failed").asDouble() / line.path("slots").asDouble());
    }
    assertThat(labels).hasSize(10 + 31 + 10).doesNotHaveDuplicates();
    assertThat(run.json().get(0).path("actors")).isNotEmpty();
    assertThat(cli.ok("actors", "--roles", "requester,app,app-owner", "--format", "json").out())
        .isEqualTo(run.out());
  }

  @Test
  void actorsWithoutFailuresOrSlotsGetLimitsAndAClearLine() {
    assertThat(cli.ok("actors", "--where", "false").err()).contains("no settled slots");
    Cli.Run none = cli.ok("actors", "--where", "completed", "--format", "json");
    assertThat(none.err()).contains("nothing failed").doesNotContain("NaN");
    assertThat(none.json()).isNotEmpty().allMatch(line -> line.path("rate_low").asDouble() == 0);
    Cli.Run all = cli.ok("actors", "--where", "failed", "--format", "json");
    assertThat(all.err()).contains("every slot failed").doesNotContain("NaN");
    assertThat(all.out()).doesNotContain("NaN");
  }

  private static void assertPattern(
      JsonNode patterns, int n, double confidence, double lift, String... items) {
    JsonNode found =
        StreamSupport.stream(patterns.spliterator(), false)
            .filter(pattern -> startWith(pattern.path("items"), items))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + List.of(items) + " in " + patterns));
    assertThat(found.path("n").asInt()).isEqualTo(n);
    assertThat(found.path("confidence").asDouble()).isCloseTo(confidence, within(5e-5));
    assertThat(found.path("lift").asDouble()).isCloseTo(lift, within(5e-4));
    assertThat(found.path("lift").asDouble())
        .isBetween(found.path("lift_low").asDouble(), found.path("lift_high").asDouble());
  }

  private static boolean startWith(JsonNode texts, String... prefixes) {
    return texts.size() == prefixes.length
        && IntStream.range(0, prefixes.length)
            .allMatch(i -> texts.get(i).asText().startsWith(prefixes[i]));
  }
}
