package io.pocoscope.vetting;

import io.pocoscope.attribution.PartyRole;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.Role;
import io.pocoscope.devnet.market.truth.SlotTruth;
import io.pocoscope.devnet.market.truth.TruthSink;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.store.Store;
import io.pocoscope.support.MarketStore;
import io.pocoscope.support.TestStore;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A made-up market of which every actor's own rate is known, and who is vetted in it. */
final class VettedMarket implements TruthSink, AutoCloseable {
  /** Those who are seen in every slot that they fail. */
  static final List<PartyRole> ROLES = List.of(PartyRole.REQUESTER, PartyRole.APP, PartyRole.POOL);

  static final double CONFIDENCE = .9;
  static final int MIN_SLOTS = 10;

  private final Map<String, Double> rates = new HashMap<>();
  private final Store store;

  VettedMarket(Path file, MarketSettings settings) {
    store = TestStore.open(file);
    MarketStore.fill(store, settings, this);
  }

  VetTable at(double bound) {
    return new Vetting(store)
        .of(SlotFilter.all(), new VetSettings(ROLES, bound, CONFIDENCE, MIN_SLOTS, .95), 1);
  }

  /** An actor's true rate; some accounts have roles beside that of which there is a rate. */
  Optional<Double> rate(Vetted vetted) {
    return Optional.ofNullable(rates.get(vetted.actor().label()));
  }

  @Override
  public void slot(SlotTruth truth) {
    // What matters is how often each would fail, not how often it did.
  }

  @Override
  public void actor(Role role, String address, double failureRate) {
    rates.put(PartyRole.valueOf(role.name()).label() + "=" + address, failureRate);
  }

  @Override
  public void close() {
    store.close();
  }
}
