package io.pocoscope.calibration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.calibration.fit.AmountLaw;
import io.pocoscope.calibration.fit.Dispersion;
import io.pocoscope.calibration.fit.GammaPosterior;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Writes a parameter set as JSON: what is not known is null, what does not apply is left out. */
public final class ParameterJson {
  private ParameterJson() {}

  /** The whole set. */
  public static ObjectNode of(ParameterSet set) {
    ObjectNode json = head(set.provenance());
    json.setAll(values(set));
    return json;
  }

  /**
   * The sets of groups.
   *
   * @param groups at least one
   */
  public static ObjectNode of(List<ParameterGroup> groups) {
    ObjectNode json = head(groups.get(0).set().provenance());
    ArrayNode all = json.putArray("groups");
    for (ParameterGroup each : groups) {
      ObjectNode group = all.addObject();
      ObjectNode keys = group.putObject("group");
      for (int i = 0; i < each.by().size(); i++) {
        keys.put(each.by().get(i).label(), each.keys().get(i));
      }
      group.setAll(values(each.set()));
    }
    return json;
  }

  private static ObjectNode head(Provenance provenance) {
    ObjectNode json = object();
    json.put("schema_version", ParameterSet.SCHEMA_VERSION);
    json.set("provenance", provenance(provenance));
    return json;
  }

  private static ObjectNode values(ParameterSet set) {
    ObjectNode json = object();
    ObjectNode parameters = json.putObject("parameters");
    set.parameters().forEach(each -> parameters.set(each.name(), parameter(each)));
    set.population()
        .ifPresentOrElse(
            found -> json.set("population", population(found)), () -> json.putNull("population"));
    ArrayNode absent = json.putArray("absent");
    set.absent()
        .forEach(
            each ->
                absent
                    .addObject()
                    .put("name", each.name())
                    .put("part", each.part().label())
                    .put("why", each.why()));
    return json;
  }

  private static ObjectNode provenance(Provenance provenance) {
    ObjectNode json = object();
    json.put("network", provenance.network().orElse(null));
    json.put("deployment", provenance.deployment().orElse(null));
    json.put("block", provenance.block().orElse(null));
    json.put("judged_at", provenance.judgedAt().orElse(null));
    json.put("content_hash", provenance.contentHash());
    json.put("tool", "pocoscope");
    json.put("tool_version", provenance.toolVersion());
    json.put("generated", provenance.generated());
    json.put("filter", provenance.filter().orElse(null));
    json.put("seed", provenance.seed().orElse(null));
    provenance.caveats().forEach(json.putArray("caveats")::add);
    return json;
  }

  private static ObjectNode parameter(Parameter parameter) {
    ObjectNode json = object();
    json.put("kind", parameter.kind().label());
    put(json, "value", parameter.value());
    put(json, "low", parameter.low());
    put(json, "high", parameter.high());
    json.put("interval_kind", parameter.interval().map(IntervalKind::label).orElse(null));
    json.put("unit", parameter.unit());
    json.put("symbol", parameter.symbol());
    json.put("k", boxed(parameter.k()));
    json.put("n", parameter.n());
    parameter.censored().ifPresent(slots -> json.put("censored", slots));
    parameter.tally().clusters().ifPresent(number -> json.put("clusters", number));
    Spread spread = parameter.spread();
    spread.posterior().ifPresent(posterior -> json.set("posterior", beta(posterior)));
    spread.gamma().ifPresent(posterior -> json.set("gamma", gamma(posterior)));
    spread.dispersion().ifPresent(it -> json.set("dispersion", dispersion(it)));
    spread.quantiles().ifPresent(it -> json.set("quantiles", quantiles(it)));
    spread.law().ifPresent(law -> json.set("law", law(law)));
    return json;
  }

  private static ObjectNode gamma(GammaPosterior gamma) {
    return object()
        .put("shape", gamma.shape())
        .put("rate", gamma.rate())
        .put("of", gamma.ofInverse() ? "inverse" : "value");
  }

  private static ObjectNode law(AmountLaw law) {
    List<String> names = law.family().parameters();
    ObjectNode json = object().put("name", law.family().label()).put(names.get(0), law.a());
    law.b().ifPresent(b -> json.put(names.get(1), b));
    json.put("zeros", law.zeros());
    law.fit()
        .ifPresent(
            fit ->
                json.put("log_likelihood", fit.logLikelihood())
                    .put("aic", fit.aic())
                    .put("distance", fit.distance()));
    return json;
  }

  private static ObjectNode beta(Beta beta) {
    return object().put("a", beta.a()).put("b", beta.b());
  }

  private static ObjectNode quantiles(Quantiles quantiles) {
    return object()
        .put("least", quantiles.least())
        .put("q05", quantiles.q05())
        .put("q25", quantiles.q25())
        .put("q50", quantiles.q50())
        .put("q75", quantiles.q75())
        .put("q95", quantiles.q95())
        .put("greatest", quantiles.greatest());
  }

  private static ObjectNode dispersion(Dispersion dispersion) {
    ObjectNode json = object().put("ratio", dispersion.ratio());
    put(json, "negative_binomial_size", dispersion.size());
    return json.put("p", dispersion.p());
  }

  private static ObjectNode population(Population population) {
    ObjectNode json = object();
    population.roles().forEach(json.putArray("roles")::add);
    json.put("actors", population.actors());
    json.put("slots", population.slots());
    json.put("background", population.background());
    json.set("power_law", powerLaw(population));
    json.set("beta", beta(population));
    population.empirical().ifPresent(rates -> json.set("empirical", empirical(rates)));
    json.put("fits", population.fits().label());
    return json;
  }

  private static ObjectNode powerLaw(Population population) {
    Population.PowerLaw law = population.powerLaw();
    ObjectNode json =
        object()
            .put("alpha", law.alpha())
            .put("low", law.low())
            .put("high", law.high())
            .put("interval_kind", IntervalKind.CONFIDENCE.label())
            .put("log_likelihood", law.logLikelihood())
            .put("aic", law.aic());
    return withDistance(json, population, Population.Law.POWER_LAW);
  }

  private static ObjectNode beta(Population population) {
    ObjectNode json =
        beta(population.beta().law())
            .put("log_likelihood", population.beta().logLikelihood())
            .put("aic", population.beta().aic());
    return withDistance(json, population, Population.Law.BETA);
  }

  private static ObjectNode withDistance(ObjectNode json, Population of, Population.Law law) {
    of.distance(law).ifPresent(distance -> json.put("distance", distance));
    return json;
  }

  private static ObjectNode empirical(EmpiricalLaw rates) {
    ObjectNode json = object().put("mean", rates.mean());
    rates.rates().forEach(json.putArray("rates")::add);
    return json;
  }

  private static void put(ObjectNode json, String name, OptionalDouble value) {
    json.put(name, value.isPresent() ? (Double) value.getAsDouble() : null);
  }

  private static Long boxed(OptionalLong value) {
    return value.isPresent() ? (Long) value.getAsLong() : null;
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
