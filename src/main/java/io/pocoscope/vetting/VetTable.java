package io.pocoscope.vetting;

import io.pocoscope.attribution.Actor;
import io.pocoscope.attribution.Attribution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Actors and their verdicts.
 *
 * @param settings by which they were vetted
 * @param vetted those that were seen: accepted ones first, the surest first
 * @param rates behind it; empty where there is no settled slot
 */
public record VetTable(VetSettings settings, List<Vetted> vetted, Optional<Attribution> rates) {
  public VetTable {
    vetted = List.copyOf(vetted);
  }

  /**
   * Some of them alone; those that were never seen stand last.
   *
   * @param addresses lower-case hex; each is looked for in all roles
   */
  public VetTable only(Set<String> addresses) {
    List<Vetted> some = new ArrayList<>();
    vetted.stream().filter(it -> addresses.contains(it.actor().address())).forEach(some::add);
    Set<String> seen = some.stream().map(it -> it.actor().address()).collect(Collectors.toSet());
    addresses.stream()
        .filter(address -> !seen.contains(address))
        .sorted()
        .forEach(
            address ->
                settings
                    .roles()
                    .forEach(role -> some.add(Vetted.neverSeen(new Actor(role, address)))));
    return new VetTable(settings, some, rates);
  }

  public List<Vetted> with(Verdict verdict) {
    return vetted.stream().filter(it -> it.verdict() == verdict).toList();
  }

  /** How many of those accepted are expected to be above the bound all the same. */
  public double expectedAbove() {
    return with(Verdict.ACCEPT).stream()
        .flatMap(it -> it.estimate().stream())
        .mapToDouble(it -> 1 - it.atMost())
        .sum();
  }
}
