package io.pocoscope.devnet.market;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * The actors of a role: few are busy, many are hardly ever seen, and each has a rate of its own.
 */
final class Crowd {
  /** Zipf's exponent of their activity. */
  private static final double STEEPNESS = 1;

  /** The greater, the more alike the actors. */
  private static final double LIKENESS = 4;

  private static final double WORST = .9;

  private final List<Actor> actors;
  private final double[] reached;

  private Crowd(List<Actor> actors, double[] reached) {
    this.actors = actors;
    this.reached = reached;
  }

  /** Actors whose rates, weighed by their activity, have a mean. */
  static Crowd gather(Role role, List<Place> places, double meanRate, RandomGenerator random) {
    int size = places.size();
    double[] reached = new double[size];
    double[] rates = new double[size];
    double sum = 0;
    double spoilt = 0;
    for (int i = 0; i < size; i++) {
      double activity = 1 / Math.pow(i + 1, STEEPNESS);
      sum += activity;
      reached[i] = sum;
      double mean = Math.min(meanRate, .5);
      rates[i] = Distributions.beta(random, mean * LIKENESS, (1 - mean) * LIKENESS);
      spoilt += activity * rates[i];
    }
    double scale = spoilt > 0 ? meanRate * sum / spoilt : 0;
    List<Actor> actors = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double rate = Math.min(WORST, rates[i] * scale);
      actors.add(new Actor(role, places.get(i).address(), places.get(i).owner(), rate));
    }
    return new Crowd(actors, reached);
  }

  /** Where an actor stands and who owns it. */
  record Place(String address, String owner) {}

  List<Actor> actors() {
    return actors;
  }

  Actor draw(RandomGenerator random) {
    double place = random.nextDouble() * reached[reached.length - 1];
    int found = Arrays.binarySearch(reached, place);
    // The first that lies beyond the place.
    return actors.get(found >= 0 ? found + 1 : -found - 1);
  }

  /** One that fits, the busier the likelier; the first that fits where luck finds none. */
  Optional<Actor> draw(RandomGenerator random, Predicate<Actor> fits) {
    for (int tries = 0; tries < 8; tries++) {
      Actor drawn = draw(random);
      if (fits.test(drawn)) {
        return Optional.of(drawn);
      }
    }
    return actors.stream().filter(fits).findFirst();
  }
}
