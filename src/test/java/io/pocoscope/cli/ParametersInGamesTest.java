package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Games and markets of what a store or its parameters say. */
@Tag("slow")
class ParametersInGamesTest extends ExportedSet {
  @Test
  void slashingReadsItAndFindsWhatTheStoreSays() {
    for (String game : List.of("today-ruin", "poco")) {
      String options = game.equals("poco") ? "" : " --utility=3 --cost-c=.01";
      JsonNode byFile = slashing("--game=" + game + " --params=" + file + options);
      JsonNode byStore = slashing("--game=" + game + " --observed" + options);
      for (String part : List.of("payoffs", "equilibria", "thresholds", "pool_owner")) {
        assertThat(byFile.path(part)).as(part).isEqualTo(byStore.path(part));
      }
      assertThat(byFile.size()).isGreaterThan(2);
    }
    Cli.Run median = cli.run(words("slashing --game=poco --quantile=.3 --params=" + file));
    assertThat(median.exitCode()).isEqualTo(2);
    assertThat(median.err()).contains("a parameter set has the quantiles");
  }

  private static JsonNode slashing(String options) {
    return cli.ok(words("slashing --format=json " + options)).json();
  }

  @Test
  void bothLawsOfThePopulationAreReportedAndTheOneThatFitsIsSimulated() throws IOException {
    JsonNode population = set.get("population");
    String fits = population.get("fits").asText();
    String other = fits.equals("beta") ? "power_law" : "beta";
    assertThat(population.get(fits).get("aic").asDouble())
        .isLessThan(population.get(other).get("aic").asDouble());
    assertThat(population.get("beta").get("aic").asDouble())
        .isCloseTo(4 - 2 * population.get("beta").get("log_likelihood").asDouble(), within(1e-9));
    assertThat(population.get("power_law").get("aic").asDouble())
        .isCloseTo(
            2 - 2 * population.get("power_law").get("log_likelihood").asDouble(), within(1e-9));
    String told = cli.ok("calibrate").err();
    assertThat(told)
        .contains("power law α", "Beta(", "log-likelihood", "AIC")
        .contains(fits.equals("beta") ? "the Beta law fits" : "the power law fits");
    String rest = " --runs=1 --tasks=20 --assets=5 --seed=7 --format=json";
    Cli.Run byStore = cli.ok(words("simulate --observed" + rest));
    Cli.Run byFile = cli.ok(words("simulate --params=" + file + rest));
    String law = fits.equals("beta") ? "beta:" : "power:";
    assertThat(byStore.err()).contains("failure rates: " + law);
    assertThat(words(byFile.err())[2]).isEqualTo(words(byStore.err())[2]);
    assertThat(withoutTime(byFile.json())).isEqualTo(withoutTime(byStore.json()));
  }

  @ParameterizedTest
  @CsvSource({"0.05", "0.25", "0.5", "0.75", "0.95"})
  void pricesOfAGameAreThoseOfTheSet(String quantile) {
    JsonNode quantiles = set.get("parameters").get("price.pool").get("quantiles");
    String key = "q" + quantile.substring(2) + (quantile.length() == 3 ? "0" : "");
    JsonNode terms = slashing("--game=poco --observed --quantile=" + quantile).get("origins");
    JsonNode file =
        slashing("--game=poco --quantile=" + quantile + " --params=" + ExportCommandTest.file)
            .get("origins");
    assertThat(terms.get(0).get("rlc").asDouble())
        .isEqualTo(file.get(0).get("rlc").asDouble())
        .isEqualTo(quantiles.get(key).asDouble());
  }
}
