package io.pocoscope.calibration.file;

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
import io.pocoscope.text.CsvText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a parameter set back from CSV, or a table like it: a line to a parameter, and lines {@code
 * provenance.…} and {@code population.…}; of groups, each with its group's keys. Columns go by
 * their names; those that this version does not know are passed over. A file without lines of
 * provenance, as earlier versions wrote, is of an unnamed network.
 */
final class ParameterCsv {
  static final String FIRST_COLUMN = "parameter";
  private static final String PROVENANCE = "provenance.";
  private static final String POPULATION = "population.";

  private final Function<String, BadParameterFile> bad;
  private final Consumer<String> version;
  private final Map<String, List<Cells>> byName = new TreeMap<>();

  /**
   * A reader.
   *
   * @param bad the failure that says why
   * @param version told of the version of the written form, to refuse it
   */
  ParameterCsv(Function<String, BadParameterFile> bad, Consumer<String> version) {
    this.bad = bad;
    this.version = version;
  }

  /** The groups; all slots alone, where no column is of groups. */
  List<ParameterGroup> read(String text) {
    return read(lines(text));
  }

  /**
   * The same of a table that is split already.
   *
   * @param table the names of the columns first
   */
  List<ParameterGroup> ofTable(List<List<String>> table) {
    List<CsvText.Line> lines = new ArrayList<>();
    table.forEach(cells -> lines.add(new CsvText.Line(lines.size() + 1, cells)));
    return read(lines);
  }

  private List<ParameterGroup> read(List<CsvText.Line> lines) {
    List<String> header = lines.get(0).cells();
    List<Grouping> by = header.stream().flatMap(column -> Grouping.named(column).stream()).toList();
    List<Cells> shared = new ArrayList<>();
    Map<List<String>, List<Cells>> groups = new LinkedHashMap<>();
    for (CsvText.Line line : lines.subList(1, lines.size())) {
      Cells cells = new Cells(line.number(), header, line.cells());
      List<String> keys = by.stream().map(each -> cells.text(each.label()).orElse("")).toList();
      boolean ofAll = keys.stream().allMatch(String::isEmpty);
      (ofAll ? shared : groups.computeIfAbsent(keys, any -> new ArrayList<>())).add(cells);
    }
    if (groups.isEmpty()) {
      return List.of(ParameterGroup.ofAll(set(shared)));
    }
    List<ParameterGroup> all = new ArrayList<>();
    groups.forEach(
        (keys, own) ->
            all.add(
                new ParameterGroup(
                    by, keys, set(Stream.concat(shared.stream(), own.stream()).toList()))));
    return all;
  }

  private ParameterSet set(List<Cells> lines) {
    byName.clear();
    lines.forEach(
        cells ->
            byName.computeIfAbsent(cells.need(FIRST_COLUMN), any -> new ArrayList<>()).add(cells));
    told("schema_version").ifPresent(version);
    List<Parameter> parameters = new ArrayList<>();
    byName.forEach(
        (name, all) -> {
          if (!name.startsWith(PROVENANCE) && !name.startsWith(POPULATION)) {
            parameters.add(parameter(name, only(all)));
          }
        });
    if (parameters.isEmpty()) {
      throw bad.apply("it has no line of a parameter");
    }
    return new ParameterSet(provenance(), parameters, population(), absent());
  }

  /** Lines of provenance, which earlier versions pass over. */
  private List<Absent> absent() {
    return Stream.of(Part.values()).flatMap(part -> absent(part).stream()).toList();
  }

  private List<Absent> absent(Part part) {
    String name = part == Part.VALUE ? "absent" : "absent_" + part.label();
    return byName.getOrDefault(PROVENANCE + name, List.of()).stream()
        .map(
            cells -> {
              String[] parts = cells.need("text").split(": ", 2);
              return new Absent(parts[0], part, parts.length == 2 ? parts[1] : "");
            })
        .toList();
  }

  private List<CsvText.Line> lines(String text) {
    try {
      return CsvText.lines(text);
    } catch (CsvText.UnclosedQuote damaged) {
      throw bad.apply(damaged.getMessage());
    }
  }

  private Cells only(List<Cells> all) {
    if (all.size() > 1) {
      throw all.get(1).wrong("the same parameter once more");
    }
    return all.get(0);
  }

  private Parameter parameter(String name, Cells cells) {
    String unit = cells.need("unit");
    return new Parameter(
        name,
        cells
            .text("kind")
            .flatMap(ParameterKind::named)
            .orElseGet(() -> ParameterKind.guessed(name, unit, cells.has("least"))),
        cells.number("value"),
        cells.has("low") && cells.has("high") ? Optional.of(bounds(cells)) : Optional.empty(),
        unit,
        cells.text("symbol").orElse(""),
        new Tally(
            cells.whole("k"),
            cells.whole("n").orElseThrow(() -> cells.wrong("'n' is missing")),
            cells.whole("censored"),
            cells.whole("clusters")),
        new Spread(
            cells.beta(),
            cells.has("gamma_shape") ? Optional.of(gamma(cells)) : Optional.empty(),
            cells.has("dispersion") ? Optional.of(dispersion(cells)) : Optional.empty(),
            cells.has("least") ? Optional.of(quantiles(cells)) : Optional.empty(),
            cells.text("law").flatMap(AmountLaw.Family::named).map(it -> law(it, cells))));
  }

  private static Bounds bounds(Cells cells) {
    return new Bounds(
        cells.real("low"),
        cells.real("high"),
        cells.text("interval_kind").flatMap(IntervalKind::named));
  }

  private static GammaPosterior gamma(Cells cells) {
    double shape = cells.real("gamma_shape");
    double rate = cells.real("gamma_rate");
    if (!(shape > 0 && rate > 0)) {
      throw cells.wrong("a gamma distribution has shape and rate greater than 0");
    }
    return new GammaPosterior(shape, rate, cells.need("gamma_of").equals("inverse"));
  }

  private static AmountLaw law(AmountLaw.Family family, Cells cells) {
    return new AmountLaw(
        family,
        cells.real("law_a"),
        cells.number("law_b"),
        cells.real("zeros"),
        cells.has("log_likelihood")
            ? Optional.of(new AmountLaw.Fit(cells.real("log_likelihood"), cells.real("distance")))
            : Optional.empty());
  }

  private static Quantiles quantiles(Cells cells) {
    return new Quantiles(
        cells.real("least"),
        cells.real("q05"),
        cells.real("q25"),
        cells.real("q50"),
        cells.real("q75"),
        cells.real("q95"),
        cells.real("greatest"));
  }

  private static Dispersion dispersion(Cells cells) {
    return new Dispersion(
        cells.real("dispersion"),
        cells.number("negative_binomial_size"),
        cells.real("dispersion_p"));
  }

  private Provenance provenance() {
    return new Provenance(
        told("network"),
        told("deployment"),
        whole("block"),
        told("judged_at"),
        told("content_hash").orElse(""),
        told("tool_version").orElse(""),
        told("generated").filter("true"::equals).isPresent(),
        told("filter"),
        whole("seed"),
        byName.getOrDefault(PROVENANCE + "caveat", List.of()).stream()
            .map(cells -> cells.need("text"))
            .toList());
  }

  private Optional<String> told(String what) {
    return Optional.ofNullable(byName.get(PROVENANCE + what)).map(all -> only(all).need("text"));
  }

  private Optional<Long> whole(String what) {
    return Optional.ofNullable(byName.get(PROVENANCE + what)).map(all -> only(all).wholeText());
  }

  private Optional<Population> population() {
    Optional<Cells> alpha = line("power_law.alpha");
    Optional<Cells> beta = line("beta");
    if (alpha.isEmpty() || beta.isEmpty() || !alpha.get().has("log_likelihood")) {
      return Optional.empty();
    }
    Optional<Cells> background = line("background");
    return Optional.of(
        new Population(
            alpha.get().text("text").map(roles -> List.of(roles.split(" "))).orElse(List.of()),
            alpha.get().whole("n").orElse(0),
            background.map(it -> it.whole("n").orElse(0)).orElse(0L),
            new Population.PowerLaw(
                alpha.get().real("value"),
                alpha.get().real("low"),
                alpha.get().real("high"),
                alpha.get().real("log_likelihood")),
            new Population.FittedBeta(
                beta.get().beta().orElseThrow(() -> beta.get().wrong("'posterior_a' is missing")),
                beta.get().real("log_likelihood")),
            line("empirical").map(Cells::rates),
            background.map(it -> it.real("value")).orElse(0.0)));
  }

  private Optional<Cells> line(String name) {
    return Optional.ofNullable(byName.get(POPULATION + name)).map(this::only);
  }

  /** The cells of a line by the names of their columns. */
  private final class Cells {
    private final int line;
    private final List<String> header;
    private final List<String> cells;

    Cells(int line, List<String> header, List<String> cells) {
      this.line = line;
      this.header = header;
      this.cells = cells;
      if (cells.size() != header.size()) {
        throw wrong(
            String.format(
                Locale.ROOT, "%d cells, where there are %d columns", cells.size(), header.size()));
      }
    }

    BadParameterFile wrong(String why) {
      return bad.apply(String.format(Locale.ROOT, "line %d: %s", line, why));
    }

    Optional<String> text(String column) {
      int place = header.indexOf(column);
      return place < 0 || cells.get(place).isBlank()
          ? Optional.empty()
          : Optional.of(cells.get(place));
    }

    boolean has(String column) {
      return text(column).isPresent();
    }

    String need(String column) {
      return text(column)
          .orElseThrow(() -> wrong(String.format(Locale.ROOT, "'%s' is missing", column)));
    }

    OptionalDouble number(String column) {
      return has(column) ? OptionalDouble.of(real(column)) : OptionalDouble.empty();
    }

    double real(String column) {
      return real(column, need(column));
    }

    private double real(String column, String text) {
      try {
        double number = new BigDecimal(text.strip()).doubleValue();
        if (Double.isFinite(number)) {
          return number;
        }
      } catch (NumberFormatException noNumber) {
        throw wrong(String.format(Locale.ROOT, "'%s' is no number", column));
      }
      throw wrong(String.format(Locale.ROOT, "'%s' is no number", column));
    }

    OptionalLong whole(String column) {
      return text(column).isPresent()
          ? OptionalLong.of(whole(column, need(column)))
          : OptionalLong.empty();
    }

    long wholeText() {
      return whole("text", need("text"));
    }

    private long whole(String column, String text) {
      try {
        return Long.parseLong(text.strip());
      } catch (NumberFormatException noNumber) {
        throw wrong(String.format(Locale.ROOT, "'%s' is no whole number", column));
      }
    }

    EmpiricalLaw rates() {
      List<Double> rates = new ArrayList<>();
      for (String rate : need("text").strip().split("\\s+", -1)) {
        double number = real("text", rate);
        if (number < 0 || number > 1) {
          throw wrong("'text' holds what is no rate");
        }
        rates.add(number);
      }
      return new EmpiricalLaw(rates);
    }

    Optional<Beta> beta() {
      if (!has("posterior_a") && !has("posterior_b")) {
        return Optional.empty();
      }
      double a = real("posterior_a");
      double b = real("posterior_b");
      if (!(a > 0 && b > 0)) {
        throw wrong("a beta distribution has a and b greater than 0");
      }
      return Optional.of(new Beta(a, b));
    }
  }
}
