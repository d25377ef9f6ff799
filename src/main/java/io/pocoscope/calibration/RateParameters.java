package io.pocoscope.calibration;

import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.FailureGroup;
import io.pocoscope.rate.FailureRates;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.Interval;
import io.pocoscope.rate.IntervalMethod;
import io.pocoscope.rate.Rate;
import io.pocoscope.rate.RateSettings;
import io.pocoscope.rate.Sample;
import io.pocoscope.store.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Failure rates, of all slots and by class. */
final class RateParameters {
  private static final List<Grouping> CLASSES =
      List.of(Grouping.CATEGORY, Grouping.TEE, Grouping.TRUST, Grouping.HAS_DATASET);

  private final FailureRates rates;
  private final SlotFilter filter;

  RateParameters(Engine store, SlotFilter filter) {
    this.rates = new FailureRates(store);
    this.filter = filter;
  }

  List<Parameter> all() {
    Rate total = rates.of(filter, List.of(), RateSettings.standard()).total();
    List<Parameter> found = new ArrayList<>();
    found.add(failureRate("failure_rate", total));
    found.add(claimedOnly(total));
    CLASSES.forEach(by -> groups(by).forEach(group -> found.add(ofClass(by, group))));
    return found;
  }

  private List<FailureGroup> groups(Grouping by) {
    return rates.of(filter, List.of(by), RateSettings.standard()).groups();
  }

  private static Parameter ofClass(Grouping by, FailureGroup group) {
    String name = by.label().replace('-', '_') + "." + group.keys().get(0);
    return failureRate("failure_rate." + name, group.rate());
  }

  private static Parameter failureRate(String name, Rate rate) {
    return rate(
        name,
        "F",
        rate.rate(),
        rate,
        rate.sample(),
        rate.interval(),
        Tally.of(rate.failed(), rate.settled()).besides(rate.counts().pending()));
  }

  private static Parameter claimedOnly(Rate rate) {
    return rate(
        "failure_rate_claimed_only",
        "",
        rate.claimedOnly(),
        rate,
        rate.claimedSample(),
        rate.claimedInterval(),
        Tally.of(rate.counts().claimed(), rate.slots()));
  }

  private static Parameter rate(
      String name,
      String symbol,
      OptionalDouble value,
      Rate rate,
      Sample sample,
      Interval interval,
      Tally tally) {
    boolean clustered = rate.basis().clustering().isPresent();
    boolean sure = !clustered || sample.size() > 1;
    return new Parameter(
        name,
        ParameterKind.RATE,
        value,
        sure ? Optional.of(bounds(rate, interval)) : Optional.empty(),
        "1",
        symbol,
        tally.ofClusters(clustered ? OptionalLong.of(sample.size()) : OptionalLong.empty()),
        Spread.of(Posteriors.ofSample(sample)));
  }

  /** Where clusters are not known, the bounds are Wilson's. */
  private static Bounds bounds(Rate rate, Interval interval) {
    IntervalKind kind =
        rate.basis().method() == IntervalMethod.POSTERIOR
            ? IntervalKind.POSTERIOR
            : IntervalKind.CONFIDENCE;
    return Bounds.of(kind, interval.low(), interval.high());
  }
}
