package io.pocoscope.devnet.market.actor;

import io.pocoscope.devnet.market.settings.ActorCounts;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.Role;
import io.pocoscope.hash.Keccak;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/** Everybody who takes part in a market. */
public record Parties(
    Crowd requesters, Crowd apps, Crowd datasets, Crowd pools, Crowd workers, List<String> payers) {

  /**
   * Everybody whom a market of these settings has.
   *
   * @param rates the mean failure rate of each role, in [0, 1]
   */
  public static Parties gather(
      MarketSettings settings, Map<Role, Double> rates, RandomGenerator random) {
    ActorCounts counts = settings.mix().actors();
    long seed = settings.seed();
    return new Parties(
        crowd(Role.REQUESTER, counts.requesters(), seed, rates, false, random),
        crowd(Role.APP, counts.apps(), seed, rates, true, random),
        crowd(Role.DATASET, counts.datasets(), seed, rates, true, random),
        crowd(Role.POOL, counts.pools(), seed, rates, true, random),
        crowd(Role.WORKER, counts.workers(), seed, rates, false, random),
        List.of(Keccak.address("sponsor 0 " + seed), Keccak.address("sponsor 1 " + seed)));
  }

  /** All who can spoil slots, a crowd to a role. */
  public List<Crowd> crowds() {
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
