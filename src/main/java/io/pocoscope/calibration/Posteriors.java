package io.pocoscope.calibration;

import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.BetaPrior;
import io.pocoscope.rate.ClusterPosterior;
import io.pocoscope.rate.FailureGroup;
import io.pocoscope.rate.FailureRates;
import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.IntervalMethod;
import io.pocoscope.rate.Rate;
import io.pocoscope.rate.RateSettings;
import io.pocoscope.rate.Sample;
import io.pocoscope.store.engine.Engine;
import java.util.List;
import java.util.Optional;

/** What a store leaves known of failure rates: beta distributions, clusters allowed for. */
public final class Posteriors {
  /** Jeffreys' prior, where there is no slot. */
  private static final Beta JEFFREYS = new Beta(.5, .5);

  private Posteriors() {}

  /**
   * Of one group.
   *
   * @param key the group's name; empty for all slots
   * @param failed of the settled slots
   * @param pending slots that are not settled yet
   * @param clustersKnown whether it is known which slots may fail together; else the posterior
   *     takes them for independent, and is surer than it should be
   */
  public record Known(
      String key, long failed, long settled, long pending, boolean clustersKnown, Beta posterior) {}

  /** Of all slots that a filter lets through. */
  public static Known ofAll(Engine store, SlotFilter filter) {
    Rate total = new FailureRates(store).of(filter, List.of(), RateSettings.standard()).total();
    return known("", total, ofRate(total));
  }

  /** Of each group, the greatest first, drawn towards what the groups have in common. */
  public static List<Known> by(Engine store, SlotFilter filter, Grouping by) {
    RateSettings settings = new RateSettings(IntervalMethod.POSTERIOR, Optional.empty(), .95, true);
    FailureTable table = new FailureRates(store).of(filter, List.of(by), settings);
    return table.groups().stream()
        .map(group -> known(name(group), group.rate(), of(group)))
        .toList();
  }

  private static String name(FailureGroup group) {
    return group.keys().get(0);
  }

  private static Beta of(FailureGroup group) {
    return group.shrunk().map(it -> beta(it.posterior())).orElseGet(() -> ofRate(group.rate()));
  }

  private static Known known(String key, Rate rate, Beta posterior) {
    return new Known(
        key,
        rate.failed(),
        rate.settled(),
        rate.counts().pending(),
        rate.basis().clustering().isPresent(),
        posterior);
  }

  /** The beta distribution with the mean and the spread of what the clusters leave known. */
  private static Beta ofRate(Rate rate) {
    return ofSample(rate.sample());
  }

  /** The same of slots by cluster; Jeffreys' prior where there is none. */
  static Beta ofSample(Sample sample) {
    return sample.settled() == 0 ? JEFFREYS : beta(new ClusterPosterior(sample).asBeta());
  }

  private static Beta beta(BetaPrior prior) {
    return new Beta(prior.a(), prior.b());
  }
}
