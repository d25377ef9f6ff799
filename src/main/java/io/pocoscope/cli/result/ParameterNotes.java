package io.pocoscope.cli.result;

import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.Provenance;
import io.pocoscope.result.column.Remark;
import java.util.ArrayList;
import java.util.List;

/** What is said beside a parameter set. */
public final class ParameterNotes {
  private ParameterNotes() {}

  /** Of a set that is a source of other figures: what it is of. */
  public static List<Remark> ofSource(ParameterSet set) {
    Provenance from = set.provenance();
    List<Remark> notes = new ArrayList<>();
    notes.add(
        Remark.unnamed(
            "parameters of %s%s%s",
            from.network().orElse("an unnamed network"),
            from.block().map(block -> ", block " + block).orElse(""),
            from.filter().map(filter -> ", only " + filter).orElse("")));
    if (from.generated()) {
      notes.add(Remark.unnamedCaveat("generated data, of no real market"));
    }
    from.caveats().forEach(caveat -> notes.add(Remark.unnamedCaveat("%s", caveat)));
    return notes;
  }

  public static List<Remark> of(ParameterSet set) {
    List<Remark> notes = new ArrayList<>();
    if (set.provenance().generated()) {
      notes.add(Remark.unnamedCaveat("generated data, of no real market"));
    }
    set.provenance().filter().ifPresent(filter -> notes.add(Remark.unnamed("only %s", filter)));
    set.population()
        .ifPresentOrElse(
            found -> {
              notes.add(
                  Remark.unnamed(
                      "population: the own failure rates of %d actors (%s), by two laws: power law"
                          + " α %.3f (%.3f–%.3f), log-likelihood %.1f, AIC %.1f; Beta(%.3g, %.3g),"
                          + " log-likelihood %.1f, AIC %.1f",
                      found.actors(),
                      String.join(", ", found.roles()),
                      found.powerLaw().alpha(),
                      found.powerLaw().low(),
                      found.powerLaw().high(),
                      found.powerLaw().logLikelihood(),
                      found.powerLaw().aic(),
                      found.beta().law().a(),
                      found.beta().law().b(),
                      found.beta().logLikelihood(),
                      found.beta().aic()));
              notes.add(
                  Remark.unnamed(
                      "the %s fits (less AIC), and is what simulate draws from",
                      switch (found.fits()) {
                        case BETA -> "Beta law";
                        case POWER_LAW -> "power law";
                      }));
            },
            () ->
                notes.add(
                    Remark.unnamedCaveat(
                        "no population: it takes slots that failed and slots that completed")));
    set.provenance().caveats().forEach(caveat -> notes.add(Remark.unnamedCaveat("%s", caveat)));
    return notes;
  }
}
