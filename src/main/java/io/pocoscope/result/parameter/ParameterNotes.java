package io.pocoscope.result.parameter;

import io.pocoscope.calibration.Absent;
import io.pocoscope.calibration.ParameterGroup;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.Population;
import io.pocoscope.calibration.Provenance;
import io.pocoscope.rate.Grouping;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.failure.Counting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** What is said beside a parameter set. */
public final class ParameterNotes {
  private static final String POPULATION = "population";

  private static final Remark GENERATED =
      Remark.caveat("generated", "generated data, of no real market");

  private ParameterNotes() {}

  /** Of a set that is a source of other figures: what it is of. */
  public static List<Remark> ofSource(ParameterSet set) {
    Provenance from = set.provenance();
    List<Remark> notes = new ArrayList<>();
    notes.add(source(from));
    if (from.generated()) {
      notes.add(GENERATED);
    }
    notes.addAll(history(from));
    return notes;
  }

  private static Remark source(Provenance from) {
    Remark remark =
        Remark.note(
            "source",
            "parameters of %s%s%s",
            from.network().orElse("an unnamed network"),
            from.block().map(block -> ", block " + block).orElse(""),
            from.filter().map(filter -> ", " + Counting.shown(filter)).orElse(""));
    return from.block().map(block -> remark.with("block", block)).orElse(remark);
  }

  /** Beside the set itself. */
  static List<Remark> of(ParameterSet set) {
    List<Remark> notes = new ArrayList<>();
    if (set.provenance().generated()) {
      notes.add(GENERATED);
    }
    set.provenance()
        .filter()
        .ifPresent(filter -> notes.add(Remark.note("filter", "%s", Counting.shown(filter))));
    set.population()
        .ifPresentOrElse(
            found -> {
              notes.add(population(found));
              notes.add(fitting(found));
            },
            () -> notes.add(noPopulation(set)));
    notes.addAll(absent(set));
    notes.addAll(history(set.provenance()));
    return notes;
  }

  /** Beside the sets of groups: what all have in common, and how many lack something. */
  static List<Remark> of(List<ParameterGroup> groups) {
    Provenance from = groups.get(0).set().provenance();
    List<Remark> notes = new ArrayList<>();
    if (from.generated()) {
      notes.add(GENERATED);
    }
    from.filter()
        .ifPresent(filter -> notes.add(Remark.note("filter", "%s", Counting.shown(filter))));
    long lacking = groups.stream().filter(group -> !group.set().absent().isEmpty()).count();
    if (lacking > 0) {
      notes.add(
          Remark.caveat(
                  "absent",
                  "of %d groups %d lack parameters: JSON, CSV, Parquet and R say which, and why",
                  groups.size(),
                  lacking)
              .with("groups", groups.size())
              .with("lacking", lacking));
    }
    if (groups.get(0).by().stream().anyMatch(Grouping::overlaps)) {
      notes.add(Remark.note("overlap", "a slot can be in several groups"));
    }
    notes.addAll(history(from));
    return notes;
  }

  private static Remark noPopulation(ParameterSet set) {
    return Remark.caveat(
        "no_population",
        "no population: %s",
        set.absent().stream()
            .filter(each -> each.name().equals(POPULATION))
            .map(Absent::why)
            .findFirst()
            .orElse("the set has none"));
  }

  private static List<Remark> absent(ParameterSet set) {
    return Stream.concat(
            absent(set, Absent.Part.VALUE, "not to be had").stream(),
            absent(set, Absent.Part.INTERVAL, "without an interval").stream())
        .toList();
  }

  /** A line to a reason, as what is missing is often missing with others. */
  private static List<Remark> absent(ParameterSet set, Absent.Part part, String words) {
    Map<String, List<String>> byWhy = new LinkedHashMap<>();
    set.absent().stream()
        .filter(each -> each.part() == part && !each.name().equals(POPULATION))
        .forEach(
            each -> byWhy.computeIfAbsent(each.why(), any -> new ArrayList<>()).add(each.name()));
    return byWhy.entrySet().stream()
        .map(
            each ->
                Remark.caveat(
                    "absent",
                    "%s, as %s: %s",
                    words,
                    each.getKey(),
                    String.join(", ", each.getValue())))
        .toList();
  }

  private static Remark population(Population found) {
    Population.PowerLaw law = found.powerLaw();
    Population.FittedBeta beta = found.beta();
    return Remark.note(
            "population",
            "population: the own failure rates of %d actors (%s), by two laws: power law α %.3f"
                + " (%.3f–%.3f), log-likelihood %.1f, AIC %.1f; Beta(%.3g, %.3g), log-likelihood"
                + " %.1f, AIC %.1f",
            found.actors(),
            String.join(", ", found.roles()),
            law.alpha(),
            law.low(),
            law.high(),
            law.logLikelihood(),
            law.aic(),
            beta.law().a(),
            beta.law().b(),
            beta.logLikelihood(),
            beta.aic())
        .with("actors", found.actors())
        .with("alpha", law.alpha())
        .with("alpha_low", law.low())
        .with("alpha_high", law.high())
        .with("power_law_log_likelihood", law.logLikelihood())
        .with("power_law_aic", law.aic())
        .with("beta_a", beta.law().a())
        .with("beta_b", beta.law().b())
        .with("beta_log_likelihood", beta.logLikelihood())
        .with("beta_aic", beta.aic());
  }

  private static Remark fitting(Population found) {
    Remark remark =
        Remark.note(
            "fitting_law",
            "the %s fits (less AIC), and is what simulate draws from%s",
            name(found.fits()),
            found.empirical().map(any -> distances(found)).orElse(""));
    for (Population.Law law : Population.Law.values()) {
      OptionalDouble distance = found.distance(law);
      if (distance.isPresent()) {
        remark = remark.with(law.label() + "_distance", distance.getAsDouble());
      }
    }
    return remark;
  }

  private static String distances(Population found) {
    return String.format(
        Locale.ROOT,
        "; from the actors' own rates it is %.2f away at most, the %s %.2f",
        found.distance(found.fits()).orElseThrow(),
        name(found.fits().other()),
        found.distance(found.fits().other()).orElseThrow());
  }

  private static String name(Population.Law law) {
    return switch (law) {
      case BETA -> "Beta law";
      case POWER_LAW -> "power law";
    };
  }

  /** What there was to know of the history when the set was made. */
  private static List<Remark> history(Provenance from) {
    return from.caveats().stream().map(caveat -> Remark.caveat("history", "%s", caveat)).toList();
  }
}
