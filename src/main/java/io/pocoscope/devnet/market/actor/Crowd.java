package io.pocoscope.devnet.market.actor;

import io.pocoscope.devnet.market.truth.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * The actors of a role: few are busy, many are hardly ever seen, and each has a rate of its own.
 */
public final class Crowd {
  /** Zipf's exponent of their activity. */
  private static final double STEEPNESS = 1;

  /** The shape of the gamma distribution of their rates: the greater, the more alike they are. */
  private static final double LIKENESS = .5;

  private static final int STEPS = 100;

  private static final double WORST = .9;

  private final List<Actor> actors;
  private final double[] reached;
  private final Map<String, Actor> byAddress = new HashMap<>();

  private Crowd(List<Actor> actors, double[] reached) {
    this.actors = actors;
    this.reached = reached;
    actors.forEach(actor -> byAddress.put(actor.address(), actor));
  }

  /** Actors whose rates, weighed by their activity, have a mean. */
  public static Crowd gather(
      Role role, List<Place> places, double meanRate, RandomGenerator random) {
    int size = places.size();
    double[] reached = new double[size];
    double[] rates = new double[size];
    double[] activities = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      double activity = 1 / Math.pow(i + 1, STEEPNESS);
      activities[i] = activity;
      sum += activity;
      reached[i] = sum;
      rates[i] = Distributions.gamma(random, LIKENESS);
    }
    double scale = meanRate > 0 ? scale(activities, rates, meanRate * sum) : 0;
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double rate = Math.min(WORST, rates[i] * scale);
      actors.add(new Actor(role, places.get(i).address(), places.get(i).owner(), rate));
    }
    return new Crowd(actors, reached);
  }

  /** What brings the sum of capped rates, weighed by activity, to a goal. */
  private static double scale(double[] activities, double[] rates, double goal) {
    double low = 1e-12;
    double high = 1e12;
    for (int step = 0; step < STEPS; step++) {
      double middle = Math.sqrt(low * high);
      double reached = 0;
      for (int i = 0; i < rates.length; i++) {
        reached += activities[i] * Math.min(WORST, rates[i] * middle);
      }
      if (reached < goal) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Where an actor stands and who owns it. */
  public record Place(String address, String owner) {}

  /** All of them, the busiest first. */
  public List<Actor> actors() {
    return actors;
  }

  /** The one with an address, if it is one of them. */
  public Optional<Actor> find(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  /** One of them, the busier the likelier. */
  public Actor draw(RandomGenerator random) {
    double place = random.nextDouble() * reached[reached.length - 1];
    int found = Arrays.binarySearch(reached, place);
    // The first that lies beyond the place.
    return actors.get(found >= 0 ? found + 1 : -found - 1);
  }

  /** One that fits, the busier the likelier; the first that fits where luck finds none. */
  public Optional<Actor> draw(RandomGenerator random, Predicate<Actor> fits) {
    for (int tries = 0; tries < 8; tries++) {
      Actor drawn = draw(random);
      if (fits.test(drawn)) {
        return Optional.of(drawn);
      }
    }
    return actors.stream().filter(fits).findFirst();
  }
}
