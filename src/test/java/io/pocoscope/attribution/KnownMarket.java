package io.pocoscope.attribution;

import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.Culprit;
import io.pocoscope.devnet.market.truth.Role;
import io.pocoscope.devnet.market.truth.SlotTruth;
import io.pocoscope.devnet.market.truth.TruthSink;
import io.pocoscope.devnet.market.truth.Witness;
import io.pocoscope.offchain.SpokenStore;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.BetaPrior;
import io.pocoscope.rate.Cluster;
import io.pocoscope.store.Store;
import io.pocoscope.support.BetaFit;
import io.pocoscope.support.MarketStore;
import io.pocoscope.support.TestStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A made-up market of which every actor's own rate, and every failure's author, are known. A worker
 * that fails a slot by not contributing leaves no trace of itself: neither the slot nor the fault
 * is among those it takes part in, so that what is known of it is its rate in the others.
 */
final class KnownMarket implements TruthSink {
  private final List<PartyRole> roles;
  private final Map<String, Double> rates = new HashMap<>();
  private final Map<String, Long> guilty = new HashMap<>();
  private long workersFaults;
  private long tracelessFaults;
  private long namedTracelessFaults;
  private Attribution attribution;

  /** What is known, inferred, and inferred by one who sees each failure's author, of an actor. */
  record Judged(double truth, Estimate estimate, double oracle) {
    PartyRole role() {
      return estimate.unit().actors().get(0).role();
    }
  }

  private KnownMarket(List<PartyRole> roles) {
    this.roles = roles;
  }

  static KnownMarket of(Path file, MarketSettings settings, List<PartyRole> roles) {
    return of(file, settings, roles, 0);
  }

  /**
   * The same with a second witness.
   *
   * @param share of pools whose schedulers answer, in [0, 1]
   */
  static KnownMarket of(Path file, MarketSettings settings, List<PartyRole> roles, double share) {
    KnownMarket market = new KnownMarket(roles);
    try (Store store = TestStore.open(file)) {
      MarketStore.fill(store, settings, market);
      SpokenStore.fill(store, settings, share).forEach(market::heard);
      market.attribution =
          new Attributions(store).of(SlotFilter.all(), roles, .95, settings.seed()).orElseThrow();
    }
    return market;
  }

  Attribution attribution() {
    return attribution;
  }

  /** The actors whose rates are known and that can be told apart from others. */
  List<Judged> judged() {
    Map<PartyRole, BetaPrior> priors = new HashMap<>();
    roles.forEach(role -> priors.put(role, BetaFit.of(seen(role))));
    List<Judged> judged = new ArrayList<>();
    for (Estimate estimate : attribution.estimates()) {
      Unit unit = estimate.unit();
      Actor actor = unit.actors().get(0);
      Double rate = rates.get(actor.label());
      if (unit.actors().size() == 1 && rate != null) {
        double truth = actor.role() == PartyRole.WORKER ? whereSeen(rate) : rate;
        BetaPrior prior = priors.get(actor.role());
        judged.add(
            new Judged(
                truth, estimate, (prior.a() + guiltyOf(unit)) / (prior.size() + unit.slots())));
      }
    }
    return judged;
  }

  /** A worker's rate in the slots that it contributes to, and in those that it is named in. */
  private double whereSeen(double rate) {
    double traceless = (double) (tracelessFaults - namedTracelessFaults) / workersFaults;
    return rate * (1 - traceless) / (1 - rate * traceless);
  }

  private void heard(SlotTruth truth) {
    boolean named =
        truth.witness().filter(it -> it.confidence() == Witness.Confidence.NAMED).isPresent();
    truth
        .culprit()
        .filter(it -> named && isTraceless(it, truth.cause().orElseThrow()))
        .ifPresent(
            culprit -> {
              namedTracelessFaults++;
              guilty.merge(label(culprit), 1L, Long::sum);
            });
  }

  private static boolean isTraceless(Culprit culprit, String cause) {
    return culprit.role() == Role.WORKER && cause.endsWith("NO_CONTRIBUTION");
  }

  private List<Cluster> seen(PartyRole role) {
    return attribution.estimates().stream()
        .map(Estimate::unit)
        .filter(unit -> unit.actors().get(0).role() == role)
        .filter(unit -> rates.containsKey(unit.actors().get(0).label()))
        .map(unit -> new Cluster(guiltyOf(unit), unit.slots(), 1))
        .toList();
  }

  private long guiltyOf(Unit unit) {
    return guilty.getOrDefault(unit.actors().get(0).label(), 0L);
  }

  @Override
  public void slot(SlotTruth truth) {
    truth.culprit().ifPresent(culprit -> blame(culprit, truth.cause().orElseThrow()));
  }

  private void blame(Culprit culprit, String cause) {
    boolean worker = culprit.role() == Role.WORKER;
    boolean traceless = isTraceless(culprit, cause);
    workersFaults += worker ? 1 : 0;
    tracelessFaults += traceless ? 1 : 0;
    if (!traceless) {
      guilty.merge(label(culprit), 1L, Long::sum);
    }
  }

  @Override
  public void actor(Role role, String address, double failureRate) {
    rates.put(label(new Culprit(role, address)), failureRate);
  }

  private static String label(Culprit culprit) {
    return new Actor(PartyRole.valueOf(culprit.role().name()), culprit.actor()).label();
  }
}
