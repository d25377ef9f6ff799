package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.market.MarketSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Constants of the published simulation, as Python takes them. */
@Tag("slow")
class IncentiveConstantsIT extends ExportedSet {
  /** What replaces a simulation's own constants: a last line of the module that has them. */
  private static final String OWN =
      """
      ALPHA = .1
      S0 = 10
      params = {"not": "a constant"}
      def stake(): return S0
      from observed import *
      import json
      import observed
      print(json.dumps([{name: globals()[name] for name in observed.__all__}, observed.constants,
                        params, stake(), "provenance" in globals(), observed.absent, observed.provenance]))
      """;

  @Test
  void everyConstantIsThatOfTheSetAndSaysSo(@TempDir Path place) throws Exception {
    JsonNode read = loaded(cli, place);
    JsonNode constants = read.get(1);
    constants
        .properties()
        .forEach(each -> same(read.get(0).get(each.getKey()), each.getValue().get("value")));
    assertThat(read.get(0)).hasSameSizeAs(constants).hasSizeGreaterThan(15);
    is(constants, "ALPHA", "observed", set.at("/population/power_law/alpha"));
    is(constants, "N_ASSETS_INITIAL", "observed", set.at("/population/actors"));
    is(constants, "S0", "observed", set.at("/parameters/balance.pool_owner/value"));
    is(constants, "SLASH_AMOUNT", "observed", set.at("/parameters/claim_size.pool_owner/value"));
    is(constants, "REWARD_AMOUNT", "observed", set.at("/parameters/premium.pool_owner/value"));
    assertThat(constants.at("/S0/unit").asText()).isEqualTo("RLC");
    double penalty = constants.at("/SLASH_AMOUNT/value").asDouble();
    double reward = constants.at("/REWARD_AMOUNT/value").asDouble();
    assertThat(constants.at("/TARGET_TASK_FAILURE_RATE/value").asDouble())
        .isEqualTo(reward / (penalty + reward));
    assertThat(constants.at("/NEW_ASSET_INTERVAL/origin").asText()).isEqualTo("published");
    assertThat(constants.at("/NEW_ASSET_INTERVAL/how").asText())
        .isEqualTo("as nobody new is seen in the later half of the history");
    assertThat(read.get(5)).isEqualTo(set.get("absent"));
    assertThat(read.get(6)).isEqualTo(set.get("provenance"));
  }

  @Test
  void whatIsNoConstantStaysAsItWas(@TempDir Path place) throws Exception {
    JsonNode read = loaded(cli, place);
    assertThat(read.get(2).get("not").asText()).isEqualTo("a constant");
    same(read.get(3), read.at("/1/S0/value"));
    assertThat(read.get(4).asBoolean()).isFalse();
  }

  /** Of a history that says next to nothing, all is as published: what simulate has, too. */
  @ParameterizedTest
  @ValueSource(strings = {"{\"data\": {\"tasks\": []}}", Cli.TASKS}) // nothing, and two slots
  void whatTheHistoryDoesNotGiveIsThePublishedDefault(String tasks, @TempDir Path place)
      throws Exception {
    Cli few = new Cli(place);
    String ofOneRequester = tasks.replaceAll("0x2{40}", "0x" + "1".repeat(40));
    few.ok("import", Files.writeString(place.resolve("tasks.json"), ofOneRequester));
    JsonNode constants = loaded(few, place).get(1);
    MarketSettings published = MarketSettings.published();
    is(constants, "S0", published.incentives().stake().toDouble());
    is(constants, "SLASH_AMOUNT", published.incentives().penalty().toDouble());
    is(constants, "REWARD_AMOUNT", published.incentives().reward().toDouble());
    is(constants, "TARGET_TASK_FAILURE_RATE", published.incentives().target().toDouble());
    is(constants, "N_TASKS", published.tasks());
    is(constants, "WINDOW_SIZE", published.window());
    is(constants, "NEW_ASSET_INTERVAL", published.population().arrival());
    is(constants, "N_MAX_ASSETS_TASK", published.population().parties().most());
    assertThat(constants.at("/S0/unit").asText()).isEqualTo("penalties");
    assertThat(constants.at("/S0/how").asText()).startsWith("as of balance.pool_owner no account");
    for (JsonNode each : constants) {
      assertThat(each.get("how").asText()).isNotBlank();
    }
  }

  @Test
  void aNameThatPythonCannotImportIsWrongUsage() {
    for (String name : new String[] {"my-market.py", "constants.json", "2.py"}) {
      Cli.Run run = cli.run("export", "--as=incentives", "--to", folder.resolve(name));
      assertThat(run.exitCode()).as(name).isEqualTo(2);
      assertThat(run.err()).contains("Python has to import this file").hasLineCount(1);
    }
  }

  private static JsonNode loaded(Cli of, Path place) throws Exception {
    OtherProgram.require("python3", "--version");
    of.ok("export", "--as=incentives", "--to", place.resolve("observed.py"));
    Path own = Files.writeString(place.resolve("marketplace.py"), OWN);
    return new ObjectMapper().readTree(OtherProgram.run("python3", own.toString()).out());
  }

  private static void is(JsonNode constants, String name, String origin, JsonNode value) {
    assertThat(constants.get(name).get("origin").asText()).as(name).isEqualTo(origin);
    same(constants.get(name).get("value"), value);
  }

  private static void is(JsonNode constants, String name, double value) {
    assertThat(constants.get(name).get("origin").asText()).as(name).isEqualTo("published");
    // The published R is .05 / (1 - .05) in floating point, ours 1/19: they differ in the last bit.
    assertThat(constants.get(name).get("value").asDouble())
        .as(name)
        .isCloseTo(value, within(Math.ulp(value)));
  }

  private static void same(JsonNode one, JsonNode other) {
    assertThat(other.isNumber()).isTrue();
    assertThat(one.asDouble()).isEqualTo(other.asDouble());
  }
}
