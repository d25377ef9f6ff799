package io.pocoscope.calibration;

import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.FailureGroup;
import io.pocoscope.rate.FailureRates;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.IntervalMethod;
import io.pocoscope.rate.Rate;
import io.pocoscope.rate.RateSettings;
import io.pocoscope.store.Store;
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

  RateParameters(Store store, SlotFilter filter) {
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
    return new Parameter(
        name,
        ParameterKind.RATE,
        rate.rate(),
        OptionalDouble.of(rate.interval().low()),
        OptionalDouble.of(rate.interval().high()),
        Optional.of(interval(rate)),
        "1",
        "F",
        OptionalLong.of(rate.failed()),
        rate.settled(),
        OptionalLong.of(rate.counts().pending()),
        Optional.of(Posteriors.ofRate(rate)),
        Optional.empty(),
        Optional.empty());
  }

  /** Where clusters are not known, the bounds are Wilson's. */
  private static IntervalKind interval(Rate rate) {
    return rate.basis().method() == IntervalMethod.POSTERIOR
        ? IntervalKind.POSTERIOR
        : IntervalKind.CONFIDENCE;
  }

  private static Parameter claimedOnly(Rate rate) {
    return new Parameter(
        "failure_rate_claimed_only",
        ParameterKind.RATE,
        rate.claimedOnly(),
        OptionalDouble.of(rate.claimedInterval().low()),
        OptionalDouble.of(rate.claimedInterval().high()),
        Optional.of(interval(rate)),
        "1",
        "",
        OptionalLong.of(rate.counts().claimed()),
        rate.slots(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
