package io.pocoscope.calibration.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.calibration.Absent;
import io.pocoscope.calibration.Absent.Part;
import io.pocoscope.calibration.Beta;
import io.pocoscope.calibration.Bounds;
import io.pocoscope.calibration.EmpiricalLaw;
import io.pocoscope.calibration.IntervalKind;
import io.pocoscope.calibration.Parameter;
import io.pocoscope.calibration.ParameterGroup;
import io.pocoscope.calibration.ParameterKind;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.Population;
import io.pocoscope.calibration.Provenance;
import io.pocoscope.calibration.Quantiles;
import io.pocoscope.calibration.Spread;
import io.pocoscope.calibration.Tally;
import io.pocoscope.calibration.fit.AmountLaw;
import io.pocoscope.calibration.fit.Dispersion;
import io.pocoscope.calibration.fit.GammaPosterior;
import io.pocoscope.rate.Grouping;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * Reads a parameter set back from JSON. Fields that this version does not know are passed over; of
 * a file of groups all are read.
 */
final class ParameterJson {
  private final Path file;
  private final Consumer<String> version;
  private final JsonFields fields;

  /**
   * A reader.
   *
   * @param file what a failure names
   * @param version told of the version of the written form, to refuse it
   */
  ParameterJson(Path file, Consumer<String> version) {
    this.file = file;
    this.version = version;
    this.fields = new JsonFields(file);
  }

  /** The groups; all slots alone, where there are none. */
  List<ParameterGroup> read(String text) {
    JsonNode json = json(text);
    version.accept(json.path("schema_version").asText());
    JsonNode groups = json.path("groups");
    if (!groups.isArray() || groups.isEmpty()) {
      return List.of(ParameterGroup.ofAll(set(json, json)));
    }
    List<ParameterGroup> all = new ArrayList<>();
    groups.forEach(each -> all.add(group(json, each)));
    return all;
  }

  private ParameterGroup group(JsonNode json, JsonNode group) {
    List<Grouping> by = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    fields
        .required(group, "group")
        .properties()
        .forEach(
            key -> {
              by.add(
                  Grouping.named(key.getKey())
                      .orElseThrow(() -> bad("'" + key.getKey() + "' is no grouping")));
              keys.add(key.getValue().asText());
            });
    return new ParameterGroup(by, keys, set(json, group));
  }

  /**
   * A set.
   *
   * @param json the whole file
   * @param values where the values are
   */
  private ParameterSet set(JsonNode json, JsonNode values) {
    List<Parameter> parameters = new ArrayList<>();
    fields
        .required(values, "parameters")
        .properties()
        .forEach(each -> parameters.add(parameter(each.getKey(), each.getValue())));
    JsonNode population = values.path("population");
    return new ParameterSet(
        provenance(fields.required(json, "provenance")),
        parameters,
        population.isObject() ? Optional.of(population(population)) : Optional.empty(),
        absent(values));
  }

  private List<Absent> absent(JsonNode json) {
    List<Absent> absent = new ArrayList<>();
    json.path("absent")
        .forEach(
            each ->
                absent.add(
                    new Absent(
                        fields.required(each, "name").asText(),
                        JsonFields.text(each, "part").flatMap(Part::named).orElse(Part.VALUE),
                        fields.required(each, "why").asText())));
    return absent;
  }

  private JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException broken) {
      String where =
          broken.getLocation() == null
              ? ""
              : String.format(
                  Locale.ROOT,
                  " at line %d, column %d",
                  broken.getLocation().getLineNr(),
                  broken.getLocation().getColumnNr());
      throw BadParameterFile.content(
          file,
          String.format(
              Locale.ROOT, "it is not JSON%s, nor CSV or Parquet that export wrote", where),
          broken);
    }
  }

  private Parameter parameter(String name, JsonNode json) {
    String unit = json.path("unit").asText();
    return new Parameter(
        name,
        JsonFields.text(json, "kind")
            .flatMap(ParameterKind::named)
            .orElseGet(
                () ->
                    ParameterKind.guessed(
                        name, unit, JsonFields.part(json, "quantiles").isPresent())),
        fields.number(json, "value"),
        bounds(json),
        fields.required(json, "unit").asText(),
        fields.required(json, "symbol").asText(),
        new Tally(
            fields.whole(json, "k"),
            fields.required(json, "n").asLong(),
            fields.whole(json, "censored"),
            fields.whole(json, "clusters")),
        new Spread(
            JsonFields.part(json, "posterior").map(this::beta),
            JsonFields.part(json, "gamma").map(this::gamma),
            JsonFields.part(json, "dispersion").map(this::dispersion),
            JsonFields.part(json, "quantiles").map(this::quantiles),
            JsonFields.part(json, "law").flatMap(this::law)));
  }

  private Optional<Bounds> bounds(JsonNode json) {
    OptionalDouble low = fields.number(json, "low");
    OptionalDouble high = fields.number(json, "high");
    return low.isEmpty() || high.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Bounds(
                low.getAsDouble(),
                high.getAsDouble(),
                JsonFields.text(json, "interval_kind").flatMap(IntervalKind::named)));
  }

  private GammaPosterior gamma(JsonNode json) {
    double shape = fields.real(json, "shape");
    double rate = fields.real(json, "rate");
    if (!(shape > 0 && rate > 0)) {
      throw bad("a gamma distribution has shape and rate greater than 0");
    }
    return new GammaPosterior(shape, rate, fields.required(json, "of").asText().equals("inverse"));
  }

  /** A law that this version does not know is passed over. */
  private Optional<AmountLaw> law(JsonNode json) {
    return AmountLaw.Family.named(fields.required(json, "name").asText())
        .map(family -> law(family, json));
  }

  private AmountLaw law(AmountLaw.Family family, JsonNode json) {
    List<String> names = family.parameters();
    return new AmountLaw(
        family,
        fields.real(json, names.get(0)),
        names.size() > 1 ? fields.number(json, names.get(1)) : OptionalDouble.empty(),
        fields.real(json, "zeros"),
        json.has("log_likelihood")
            ? Optional.of(
                new AmountLaw.Fit(
                    fields.real(json, "log_likelihood"), fields.real(json, "distance")))
            : Optional.empty());
  }

  private Provenance provenance(JsonNode json) {
    List<String> caveats = new ArrayList<>();
    json.path("caveats").forEach(caveat -> caveats.add(caveat.asText()));
    return new Provenance(
        JsonFields.text(json, "network"),
        JsonFields.text(json, "deployment"),
        JsonFields.text(json, "block").map(any -> json.get("block").asLong()),
        JsonFields.text(json, "judged_at"),
        fields.required(json, "content_hash").asText(),
        fields.required(json, "tool_version").asText(),
        fields.required(json, "generated").asBoolean(),
        JsonFields.text(json, "filter"),
        JsonFields.text(json, "seed").map(any -> json.get("seed").asLong()),
        caveats);
  }

  private Population population(JsonNode json) {
    List<String> roles = new ArrayList<>();
    json.path("roles").forEach(role -> roles.add(role.asText()));
    JsonNode law = fields.required(json, "power_law");
    JsonNode beta = fields.required(json, "beta");
    return new Population(
        roles,
        fields.required(json, "actors").asLong(),
        fields.required(json, "slots").asLong(),
        new Population.PowerLaw(
            fields.real(law, "alpha"),
            fields.real(law, "low"),
            fields.real(law, "high"),
            fields.real(law, "log_likelihood")),
        new Population.FittedBeta(beta(beta), fields.real(beta, "log_likelihood")),
        JsonFields.part(json, "empirical").map(this::empirical),
        fields.real(json, "background"));
  }

  private EmpiricalLaw empirical(JsonNode json) {
    List<Double> rates = new ArrayList<>();
    for (JsonNode rate : fields.required(json, "rates")) {
      if (!rate.isNumber() || !(rate.asDouble() >= 0 && rate.asDouble() <= 1)) {
        throw bad("'rates' holds what is no rate");
      }
      rates.add(rate.asDouble());
    }
    if (rates.isEmpty()) {
      throw bad("'rates' is empty");
    }
    return new EmpiricalLaw(rates);
  }

  private Beta beta(JsonNode json) {
    double a = fields.real(json, "a");
    double b = fields.real(json, "b");
    if (!(a > 0 && b > 0)) {
      throw bad("a beta distribution has a and b greater than 0");
    }
    return new Beta(a, b);
  }

  private Quantiles quantiles(JsonNode json) {
    return new Quantiles(
        fields.real(json, "least"),
        fields.real(json, "q05"),
        fields.real(json, "q25"),
        fields.real(json, "q50"),
        fields.real(json, "q75"),
        fields.real(json, "q95"),
        fields.real(json, "greatest"));
  }

  private Dispersion dispersion(JsonNode json) {
    return new Dispersion(
        fields.real(json, "ratio"),
        fields.number(json, "negative_binomial_size"),
        fields.real(json, "p"));
  }

  private BadParameterFile bad(String why) {
    return BadParameterFile.content(file, why, null);
  }
}
