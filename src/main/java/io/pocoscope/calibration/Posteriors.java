package io.pocoscope.calibration;

import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.FailureGroup;
import io.pocoscope.rate.FailureRates;
import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.IntervalMethod;
import io.pocoscope.rate.Rate;
import io.pocoscope.rate.RateSettings;
import io.pocoscope.store.Store;
import java.util.List;
import java.util.Optional;

/** What a store leaves known of failure rates: beta distributions, clusters allowed for. */
public final class Posteriors {
  /** Jeffreys' prior, where there are no other groups to learn one from. */
  private static final Beta JEFFREYS = new Beta(.5, .5);

  private Posteriors() {}

  /**
   * Of one group.
   *
   * @param key the group's name; empty for all slots
   * @param failed of the settled slots
   * @param pending slots that are not settled yet
   */
  public record Known(String key, long failed, long settled, long pending, Beta posterior) {}

  /** Of all slots that a filter lets through. */
  public static Known ofAll(Store store, SlotFilter filter) {
    Rate total = new FailureRates(store).of(filter, List.of(), RateSettings.standard()).total();
    return known("", total, JEFFREYS);
  }

  /** Of each group, the greatest first, its prior being what the groups have in common. */
  public static List<Known> by(Store store, SlotFilter filter, Grouping by) {
    RateSettings settings = new RateSettings(IntervalMethod.DESIGN, Optional.empty(), .95, true);
    FailureTable table = new FailureRates(store).of(filter, List.of(by), settings);
    Beta prior = table.prior().map(it -> new Beta(it.a(), it.b())).orElse(JEFFREYS);
    return table.groups().stream().map(group -> known(name(group), group.rate(), prior)).toList();
  }

  private static String name(FailureGroup group) {
    return group.keys().get(0);
  }

  private static Known known(String key, Rate rate, Beta prior) {
    return new Known(
        key, rate.failed(), rate.settled(), rate.counts().pending(), posterior(rate, prior));
  }

  /** Jeffreys' posterior of as many independent slots as the clustered ones are worth. */
  static Beta ofRate(Rate rate) {
    return posterior(rate, JEFFREYS);
  }

  private static Beta posterior(Rate rate, Beta prior) {
    double effect = rate.basis().designEffect();
    double completed = (double) rate.settled() - rate.failed();
    return new Beta(prior.a() + rate.failed() / effect, prior.b() + completed / effect);
  }
}
