package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A market whose parties' own rates are drawn from a power law, and only fail together. */
@Tag("slow")
class CalibratedPopulationTest {
  private static final double ALPHA = .15;
  private static final int ACTORS = 80;
  private static final int TASKS = 8000;

  @TempDir Path folder;

  @Test
  void thePowerLawIsFoundAlthoughNoFailureNamesItsAuthor() {
    Cli cli = new Cli(folder);
    assertThat(cli.runWithInput(tasks(), "import", "-").exitCode()).isZero();
    JsonNode population = cli.ok("calibrate", "--format", "json").json().get("population");
    JsonNode law = population.get("power_law");
    assertThat(population.get("actors").asInt()).isEqualTo(3 * ACTORS);
    assertThat(law.get("low").asDouble()).isLessThan(ALPHA);
    assertThat(law.get("high").asDouble()).isGreaterThan(ALPHA);
    assertThat(law.get("high").asDouble() - law.get("low").asDouble()).isLessThan(.1);
  }

  @Test
  void withoutFailuresThereIsNone() {
    Cli cli = new Cli(folder);
    assertThat(cli.runWithInput(tasks().replace("FAILLED", "COMPLETED"), "import", "-").exitCode())
        .isZero();
    Cli.Run run = cli.ok("calibrate", "--format", "json");
    assertThat(run.json().get("population").isNull()).isTrue();
    assertThat(run.json().get("parameters").get("failure_rate").get("low").asDouble()).isZero();
    assertThat(run.out()).doesNotContain("NaN");
    assertThat(run.err()).contains("no population");
  }

  private static String tasks() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(5);
    double[] rates =
        random.doubles(3L * ACTORS).map(uniform -> Math.pow(uniform, 1 / ALPHA)).toArray();
    List<String> tasks = new ArrayList<>();
    for (int i = 0; i < TASKS; i++) {
      double completes = 1;
      String[] parties = new String[3];
      for (int role = 0; role < 3; role++) {
        int actor = role * ACTORS + random.nextInt(ACTORS);
        completes *= 1 - rates[actor];
        parties[role] = String.format(Locale.ROOT, "0x%040x", actor + 1);
      }
      tasks.add(
          String.format(
              Locale.ROOT,
              """
              {"id": "0x%064x", "status": "%s", "timestamp": "1700000000", "index": "0",
               "requester": {"id": "%s"}, "deal": {"id": "0x%064x", "app": {"id": "%s"},
               "workerpool": {"id": "%s"}, "dataset": null}}\
              """,
              i,
              random.nextDouble() < completes ? "COMPLETED" : "FAILLED",
              parties[0],
              i,
              parties[1],
              parties[2]));
    }
    return "{\"data\": {\"tasks\": [" + String.join(",\n", tasks) + "]}}";
  }
}
