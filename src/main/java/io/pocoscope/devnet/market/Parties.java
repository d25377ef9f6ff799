package io.pocoscope.devnet.market;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/** Everybody who takes part in a market. */
record Parties(
    Crowd requesters, Crowd apps, Crowd datasets, Crowd pools, Crowd workers, List<String> payers) {

  static Parties gather(MarketSettings settings, RandomGenerator random) {
    ActorCounts counts = settings.mix().actors();
    long seed = settings.seed();
    Map<Role, Double> rates = Calibration.rates(settings);
    return new Parties(
        crowd(Role.REQUESTER, counts.requesters(), seed, rates, false, random),
        crowd(Role.APP, counts.apps(), seed, rates, true, random),
        crowd(Role.DATASET, counts.datasets(), seed, rates, true, random),
        crowd(Role.POOL, counts.pools(), seed, rates, true, random),
        crowd(Role.WORKER, counts.workers(), seed, rates, false, random),
        List.of(Keccak.address("sponsor 0 " + seed), Keccak.address("sponsor 1 " + seed)));
  }

  List<Crowd> crowds() {
    return List.of(requesters, apps, datasets, pools, workers);
  }

  private static Crowd crowd(
      Role role,
      int size,
      long seed,
      Map<Role, Double> rates,
      boolean owned,
      RandomGenerator random) {
    IntFunction<String> address = i -> Keccak.address(role + " " + i + ' ' + seed);
    // Some own two of a kind.
    IntFunction<String> owner =
        i -> Keccak.address(role + " owner " + (i % 5 == 4 ? i - 1 : i) + ' ' + seed);
    List<Crowd.Place> places = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      places.add(new Crowd.Place(address.apply(i), owned ? owner.apply(i) : address.apply(i)));
    }
    return Crowd.gather(role, places, rates.get(role), random);
  }
}
