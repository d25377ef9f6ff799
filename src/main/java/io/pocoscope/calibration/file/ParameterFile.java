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
import io.pocoscope.store.ParquetFile;
import io.pocoscope.store.StoreFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * Reads a parameter set back from what was exported, JSON, CSV or Parquet: what is in the file
 * tells which. Fields that this version does not know are passed over. Of a file of groups one is
 * read, which stands behind the file's name: {@code FILE#category=XS}.
 */
public final class ParameterFile {
  private static final String MAJOR = ParameterSet.SCHEMA_VERSION.split("\\.", -1)[0] + ".";

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private static final byte[] PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private static final int SHOWN = 6;

  private final Path file;
  private final Optional<String> group;

  private ParameterFile(GroupName.Choice choice) {
    this.file = choice.file();
    this.group = choice.group();
  }

  /**
   * Reads a file.
   *
   * @param file its name, with that of a group behind it where it holds several
   * @throws BadParameterFile if it is not there, or is no parameter set of this version, or holds
   *     groups of which none was named
   */
  public static ParameterSet read(Path file) {
    return new ParameterFile(GroupName.in(file)).read();
  }

  private ParameterSet read() {
    List<ParameterGroup> groups = groups(bytes());
    return group.isPresent() ? named(groups, group.get()) : only(groups);
  }

  private List<ParameterGroup> groups(byte[] content) {
    ParameterCsv csv = new ParameterCsv(this::bad, this::requireVersion);
    if (startsWith(content, PARQUET)) {
      return csv.ofTable(table());
    }
    String text = text(content);
    return text.startsWith(ParameterCsv.FIRST_COLUMN + ",") ? csv.read(text) : ofJson(text);
  }

  private List<List<String>> table() {
    try {
      List<List<String>> table = ParquetFile.lines(file);
      if (!table.get(0).contains(ParameterCsv.FIRST_COLUMN)) {
        throw bad(String.format(Locale.ROOT, "it has no column '%s'", ParameterCsv.FIRST_COLUMN));
      }
      return table;
    } catch (StoreFailure.BadInput damaged) {
      throw BadParameterFile.content(file, "it cannot be read as Parquet", damaged);
    }
  }

  private static boolean startsWith(byte[] content, byte[] mark) {
    return content.length >= mark.length
        && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
  }

  private ParameterSet only(List<ParameterGroup> groups) {
    ParameterGroup first = groups.get(0);
    if (!first.by().isEmpty()) {
      throw BadParameterFile.group(
          "%s holds %d groups: name one, as in %s#%s", file, groups.size(), file, first.name());
    }
    return first.set();
  }

  private ParameterSet named(List<ParameterGroup> groups, String name) {
    if (groups.get(0).by().isEmpty()) {
      throw BadParameterFile.group("%s holds no groups: leave out #%s", file, name);
    }
    return groups.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .map(ParameterGroup::named)
        .orElseThrow(
            () ->
                BadParameterFile.group(
                    "%s has no group %s: it has %s",
                    file,
                    name,
                    groups.stream()
                        .limit(SHOWN)
                        .map(ParameterGroup::name)
                        .collect(Collectors.joining("; "))));
  }

  private void requireVersion(String version) {
    if (!version.startsWith(MAJOR)) {
      throw bad(String.format(Locale.ROOT, "its schema_version is '%s', not %sx", version, MAJOR));
    }
  }

  private static String text(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw BadParameterFile.missing(file, unreadable);
    }
  }

  private List<ParameterGroup> ofJson(String text) {
    JsonNode json = json(text);
    String version = json.path("schema_version").asText();
    requireVersion(version);
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
    required(group, "group")
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
    required(values, "parameters")
        .properties()
        .forEach(each -> parameters.add(parameter(each.getKey(), each.getValue())));
    JsonNode population = values.path("population");
    return new ParameterSet(
        provenance(required(json, "provenance")),
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
                        required(each, "name").asText(),
                        text(each, "part").flatMap(Part::named).orElse(Part.VALUE),
                        required(each, "why").asText())));
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
        text(json, "kind")
            .flatMap(ParameterKind::named)
            .orElseGet(
                () -> ParameterKind.guessed(name, unit, part(json, "quantiles").isPresent())),
        number(json, "value"),
        bounds(json),
        required(json, "unit").asText(),
        required(json, "symbol").asText(),
        new Tally(
            whole(json, "k"),
            required(json, "n").asLong(),
            whole(json, "censored"),
            whole(json, "clusters")),
        new Spread(
            part(json, "posterior").map(this::beta),
            part(json, "gamma").map(this::gamma),
            part(json, "dispersion").map(this::dispersion),
            part(json, "quantiles").map(this::quantiles),
            part(json, "law").flatMap(this::law)));
  }

  private Optional<Bounds> bounds(JsonNode json) {
    OptionalDouble low = number(json, "low");
    OptionalDouble high = number(json, "high");
    return low.isEmpty() || high.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Bounds(
                low.getAsDouble(),
                high.getAsDouble(),
                text(json, "interval_kind").flatMap(IntervalKind::named)));
  }

  private GammaPosterior gamma(JsonNode json) {
    double shape = real(json, "shape");
    double rate = real(json, "rate");
    if (!(shape > 0 && rate > 0)) {
      throw bad("a gamma distribution has shape and rate greater than 0");
    }
    return new GammaPosterior(shape, rate, required(json, "of").asText().equals("inverse"));
  }

  /** A law that this version does not know is passed over. */
  private Optional<AmountLaw> law(JsonNode json) {
    return AmountLaw.Family.named(required(json, "name").asText()).map(family -> law(family, json));
  }

  private AmountLaw law(AmountLaw.Family family, JsonNode json) {
    List<String> names = family.parameters();
    return new AmountLaw(
        family,
        real(json, names.get(0)),
        names.size() > 1 ? number(json, names.get(1)) : OptionalDouble.empty(),
        real(json, "zeros"),
        json.has("log_likelihood")
            ? Optional.of(new AmountLaw.Fit(real(json, "log_likelihood"), real(json, "distance")))
            : Optional.empty());
  }

  private Provenance provenance(JsonNode json) {
    List<String> caveats = new ArrayList<>();
    json.path("caveats").forEach(caveat -> caveats.add(caveat.asText()));
    return new Provenance(
        text(json, "network"),
        text(json, "deployment"),
        text(json, "block").map(any -> json.get("block").asLong()),
        text(json, "judged_at"),
        required(json, "content_hash").asText(),
        required(json, "tool_version").asText(),
        required(json, "generated").asBoolean(),
        text(json, "filter"),
        text(json, "seed").map(any -> json.get("seed").asLong()),
        caveats);
  }

  private Population population(JsonNode json) {
    List<String> roles = new ArrayList<>();
    json.path("roles").forEach(role -> roles.add(role.asText()));
    JsonNode law = required(json, "power_law");
    JsonNode beta = required(json, "beta");
    return new Population(
        roles,
        required(json, "actors").asLong(),
        required(json, "slots").asLong(),
        new Population.PowerLaw(
            real(law, "alpha"), real(law, "low"), real(law, "high"), real(law, "log_likelihood")),
        new Population.FittedBeta(beta(beta), real(beta, "log_likelihood")),
        part(json, "empirical").map(this::empirical),
        real(json, "background"));
  }

  private EmpiricalLaw empirical(JsonNode json) {
    List<Double> rates = new ArrayList<>();
    for (JsonNode rate : required(json, "rates")) {
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
    double a = real(json, "a");
    double b = real(json, "b");
    if (!(a > 0 && b > 0)) {
      throw bad("a beta distribution has a and b greater than 0");
    }
    return new Beta(a, b);
  }

  private Quantiles quantiles(JsonNode json) {
    return new Quantiles(
        real(json, "least"),
        real(json, "q05"),
        real(json, "q25"),
        real(json, "q50"),
        real(json, "q75"),
        real(json, "q95"),
        real(json, "greatest"));
  }

  private Dispersion dispersion(JsonNode json) {
    return new Dispersion(
        real(json, "ratio"), number(json, "negative_binomial_size"), real(json, "p"));
  }

  private static Optional<JsonNode> part(JsonNode json, String name) {
    return Optional.of(json.path(name)).filter(JsonNode::isObject);
  }

  private static Optional<String> text(JsonNode json, String name) {
    return Optional.of(json.path(name))
        .filter(JsonNode::isValueNode)
        .filter(it -> !it.isNull())
        .map(JsonNode::asText);
  }

  private OptionalDouble number(JsonNode json, String name) {
    JsonNode value = json.path(name);
    return value.isNull() || value.isMissingNode()
        ? OptionalDouble.empty()
        : OptionalDouble.of(real(json, name));
  }

  private OptionalLong whole(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (value.isNull() || value.isMissingNode()) {
      return OptionalLong.empty();
    }
    if (!value.canConvertToLong()) {
      throw bad(String.format(Locale.ROOT, "'%s' is no whole number", name));
    }
    return OptionalLong.of(value.asLong());
  }

  private double real(JsonNode json, String name) {
    JsonNode value = required(json, name);
    if (!value.isNumber() || !Double.isFinite(value.asDouble())) {
      throw bad(String.format(Locale.ROOT, "'%s' is no number", name));
    }
    return value.asDouble();
  }

  private JsonNode required(JsonNode json, String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode() || value.isNull()) {
      throw bad(String.format(Locale.ROOT, "'%s' is missing", name));
    }
    return value;
  }

  private BadParameterFile bad(String why) {
    return BadParameterFile.content(file, why, null);
  }
}
