package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.support.ContributionTruth;
import io.pocoscope.support.RecordedStore;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code failures --unit contribution}: on the recorded history, whose truth is known. */
class ContributionRatesTest {
  @TempDir static Path folder;
  private static Cli cli;

  @BeforeAll
  static void fillStore() {
    cli = new Cli(folder);
    RecordedStore.fill(cli.store());
  }

  @Test
  void theTotalsAreTheTruths() {
    JsonNode all = rates("none").get(0);
    assertThat(all.path("contributions").asLong()).isEqualTo(584);
    assertThat(all.path("proved").asLong()).isEqualTo(count("PROVED"));
    assertThat(all.path("failed_slashed").asLong()).isEqualTo(84);
    assertThat(all.path("failed_unslashed").asLong())
        .isEqualTo(count("REJECTED") + count("UNREVEALED") + count("MINORITY") - 84);
    assertThat(all.path("pending").asLong()).isEqualTo(count("PENDING") + count("UNDECIDED"));
    assertThat(all.path("rate").asDouble())
        .isEqualTo(all.path("failed").asDouble() / (all.path("failed").asLong() + count("PROVED")));
  }

  @Test
  void eachWorkerHasItsOwnContributionsAndNobodyElses() {
    Map<String, Long> truth =
        ContributionTruth.recorded().keySet().stream()
            .collect(Collectors.groupingBy(id -> id.substring(67), Collectors.counting()));
    Map<String, Long> found = new TreeMap<>();
    rates("worker")
        .forEach(row -> found.put(row.path("worker").asText(), row.path("contributions").asLong()));
    assertThat(found).isEqualTo(truth);
    assertThat(cli.ok("failures", "--unit", "contribution", "--by", "worker").err())
        .doesNotContain("overlap")
        .contains("contributions of one requester");
  }

  @Test
  void everyGroupingAddsUpToTheTotalAndTablesFitTheTerminal() {
    for (String by : new String[] {"pool", "trust", "tee", "month", "self-dealing"}) {
      long sum = 0;
      for (JsonNode row : rates(by)) {
        sum += row.path("contributions").asLong();
      }
      assertThat(sum).as(by).isEqualTo(584);
      assertThat(cli.ok("failures", "--unit", "contribution", "--by", by).lines())
          .as(by)
          .allMatch(line -> line.length() <= 80);
    }
  }

  @Test
  void theFilterChoosesSlotsAndTheirContributionsAreCounted() {
    JsonNode completed =
        cli.ok("failures", "--unit", "contribution", "--where", "completed", "--format", "json")
            .json()
            .get(0);
    assertThat(completed.path("failed").asLong()).isEqualTo(84);
    assertThat(completed.path("failed_unslashed").asLong()).isZero();
  }

  private static JsonNode rates(String by) {
    String words = "failures --unit contribution --pending count --format json --by " + by;
    return cli.ok((Object[]) words.split(" ", -1)).json();
  }

  private static long count(String outcome) {
    return ContributionTruth.recorded().values().stream()
        .filter(it -> it.startsWith(outcome))
        .count();
  }
}
