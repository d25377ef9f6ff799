package io.pocoscope.attribution;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Actors that take part in the same settled slots, so that nothing tells them apart; mostly one.
 *
 * @param actors at least one
 * @param slots settled slots that they take part in, at least 1
 * @param failed failed ones among them
 */
public record Unit(List<Actor> actors, int slots, int failed) {
  public Unit {
    actors = List.copyOf(actors);
  }

  /** Failed of settled slots, as if nobody else had taken part in them. */
  public double naiveRate() {
    return (double) failed / slots;
  }

  /** The roles of its actors: units with the same ones have a common distribution of rates. */
  public String kind() {
    return actors.stream()
        .map(it -> it.role().label())
        .sorted()
        .distinct()
        .collect(Collectors.joining("+"));
  }
}
