package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import io.pocoscope.calibration.ParameterSchema;
import io.pocoscope.support.SchemaCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JSON Schema of parameter files: what is exported is as it says, and what is damaged not. */
@Tag("slow")
class ParameterSchemaTest extends ExportedSet {
  private static final JsonNode NONSENSE = JsonNodeFactory.instance.objectNode().put("x", 1);

  @Test
  void theSchemaIsOneItself() {
    assertThat(
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(ParameterSchema.text(), InputFormat.JSON))
        .isEmpty();
  }

  @Test
  void itIsPrintedWithoutAStore(@TempDir Path empty) throws IOException {
    Cli.Run run = new Cli(empty).ok("export", "--schema");
    assertThat(run.out()).isEqualTo(ParameterSchema.text());
    assertThat(new ObjectMapper().readTree(run.out()).get("$schema").asText()).contains("2020-12");
  }

  @Test
  void whatIsExportedIsAsItSays() {
    assertThat(SchemaCheck.against(set)).isEmpty();
    assertThat(SchemaCheck.against(calibrated("--where=trust > 1"))).isEmpty();
    assertThat(SchemaCheck.against(calibrated("--where=completed"))).isEmpty();
    assertThat(SchemaCheck.against(calibrated("--where=false"))).isEmpty();
  }

  private static JsonNode calibrated(String option) {
    return cli.ok("calibrate", option, "--format=json").json();
  }

  /** Whatever is taken away, added, or replaced by what it cannot be. */
  @Test
  void everyDamageIsRefused() {
    List<String> passed = new ArrayList<>();
    damage(set, "", passed);
    assertThat(passed).isEmpty();
  }

  private static void damage(JsonNode node, String path, List<String> passed) {
    if (node instanceof ObjectNode object) {
      damageObject(object, path, passed);
    } else if (node instanceof ArrayNode array && !array.isEmpty()) {
      JsonNode first = array.get(0);
      array.set(0, NONSENSE);
      note(path + "/0 is nonsense", passed);
      array.set(0, first);
      damage(first, path + "/0", passed);
    }
  }

  private static void damageObject(ObjectNode object, String path, List<String> passed) {
    boolean named = path.equals("/parameters");
    object.set("X", NONSENSE);
    note(path + " has something else", passed);
    object.remove("X");
    for (String key : named ? List.of("failure_rate", "lambda.day", "price.pool") : keys(object)) {
      JsonNode was = object.get(key);
      object.set(key, NONSENSE);
      note(path + "/" + key + " is nonsense", passed);
      object.set(key, was);
      damage(was, path + "/" + key, passed);
      if (!named && !key.equals("clusters") && !key.equals("dispersion")) {
        ObjectNode whole = object.deepCopy();
        object.remove(key);
        note(path + " is without " + key, passed);
        object.setAll(whole);
      }
    }
  }

  private static List<String> keys(ObjectNode object) {
    List<String> keys = new ArrayList<>();
    object.fieldNames().forEachRemaining(keys::add);
    return keys;
  }

  private static void note(String damage, List<String> passed) {
    if (SchemaCheck.against(set).isEmpty()) {
      passed.add(damage);
    }
  }

  @Test
  void boundsThatAParameterCannotHaveAreRefused() {
    ObjectNode damaged = set.deepCopy();
    ObjectNode rate = (ObjectNode) damaged.get("parameters").get("failure_rate");
    rate.put("value", 1.5);
    assertThat(SchemaCheck.against(damaged)).isNotEmpty();
    rate.put("value", .5).put("interval_kind", "quantiles_5_95");
    assertThat(SchemaCheck.against(damaged)).isNotEmpty();
    rate.put("interval_kind", "posterior_95").put("kind", "mean_count");
    assertThat(SchemaCheck.against(damaged)).isNotEmpty();
    rate.put("kind", "rate").putNull("low");
    assertThat(SchemaCheck.against(damaged)).isNotEmpty();
    rate.putNull("high").putNull("interval_kind");
    assertThat(SchemaCheck.against(damaged)).isEmpty();
  }
}
