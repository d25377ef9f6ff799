package io.pocoscope.calibration;

import io.pocoscope.attribution.Attribution;
import io.pocoscope.attribution.Attributions;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.outcome.Outcome;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.FailureGroup;
import io.pocoscope.rate.FailureRates;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.IntervalMethod;
import io.pocoscope.rate.RateSettings;
import io.pocoscope.store.engine.Engine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the parameter set of a store. */
public final class Calibrator {
  private static final double LEVEL = .95;

  private static final String COLUMNS =
      "slot.outcome in "
          + Outcome.inSql(Outcome::failed)
          + """
       as failed,
      slot.slot, slot.task, slot.deal, slot.outcome = 'COMPLETED' as completed,
      slot.final_deadline, slot.start_time, slot.finalized_at, slot.claimed_at, slot.judged_at,
      coalesce(slot.category_name, cast(slot.category as varchar)) as category,
      slot.requester, slot.app, slot.pool, slot.pool_owner, slot.has_dataset, slot.tee,
      coincide(slot.requester, slot.app_owner) as requester_owns_app, slot.app_price,
      slot.dataset_price, slot.pool_price,
      money(slot.app_price) + money(slot.dataset_price) + money(slot.pool_price) as price\
      """;

  private static final String WITH_CAUSE = "slot.failed and slot.cause <> 'UNKNOWN'";

  private final Engine store;

  public Calibrator(Engine store) {
    this.store = store;
  }

  /**
   * The parameters of the slots that a filter lets through.
   *
   * @param provenance what is to be said of the store
   * @param seed of the random numbers behind the population; the same one gives the same set
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the filter's own condition is refused
   */
  public ParameterSet of(SlotFilter filter, Provenance provenance, long seed) {
    return of(
        filter,
        provenance,
        () -> new Attributions(store).of(filter, PartyRole.standard(), LEVEL, seed));
  }

  /**
   * The same, where each actor's own rate is known already.
   *
   * @param actors of the same slots and of the usual roles; asked once
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the filter's own condition is refused
   */
  public ParameterSet of(
      SlotFilter filter, Provenance provenance, Supplier<Optional<Attribution>> actors) {
    List<Parameter> parameters = new ArrayList<>(new RateParameters(store, filter).all());
    // What was paid and who came is known of early slots too, whatever becomes of others.
    filter.withEarly().keepFates(store, "calibration_slot", COLUMNS, "true");
    filter.keep(store, "calibration_failed", "slot.requester, slot.cause", WITH_CAUSE);
    long undecided = parameters.get(0).censored().orElse(0);
    parameters.addAll(new AmountParameters(store, undecided).all());
    parameters.addAll(new SlotParameters(store, undecided).all());
    parameters.sort(Comparator.comparing(Parameter::name));
    List<Absent> absent = new ArrayList<>(Absences.of(parameters));
    Optional<Population> population = population(actors.get(), absent);
    absent.sort(Comparator.comparing(Absent::part));
    return new ParameterSet(provenance, parameters, population, absent);
  }

  /**
   * The parameters of each group of these slots, the group with the most settled slots first.
   *
   * @param by at least one
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the filter's own condition is refused
   */
  public List<ParameterGroup> by(
      List<Grouping> by, SlotFilter filter, Provenance provenance, long seed) {
    RateSettings cheapest = RateSettings.standard().with(IntervalMethod.WILSON);
    return new FailureRates(store)
        .of(filter, by, cheapest).groups().stream()
            .map(FailureGroup::keys)
            .map(
                keys ->
                    new ParameterGroup(by, keys, of(within(filter, by, keys), provenance, seed)))
            .toList();
  }

  private static SlotFilter within(SlotFilter filter, List<Grouping> by, List<String> keys) {
    SlotFilter group = filter;
    for (int i = 0; i < by.size(); i++) {
      group = group.and(by.get(i).condition(keys.get(i)));
    }
    return group;
  }

  private static Optional<Population> population(
      Optional<Attribution> actors, List<Absent> absent) {
    Optional<Attribution> known =
        actors.filter(found -> found.failed() > 0 && found.failed() < found.slots());
    Optional<Population> population = known.flatMap(PopulationFit::of);
    if (population.isEmpty()) {
      absent.add(
          Absent.all(
              Absences.POPULATION,
              known.isEmpty()
                  ? "it takes slots that failed and slots that completed"
                  : "no two can be told apart from those they deal with"));
    }
    return population;
  }
}
