package io.pocoscope.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a user calls addresses.
 *
 * @param names by address, lower case
 */
public record Labels(Map<String, String> names) {
  public static final Labels NONE = new Labels(Map.of());

  public Labels {
    Map<String, String> lower = new HashMap<>();
    names.forEach((address, name) -> lower.put(address.toLowerCase(Locale.ROOT), name));
    names = Map.copyOf(lower);
  }

  public Optional<String> of(String address) {
    return Optional.ofNullable(names.get(address.toLowerCase(Locale.ROOT)));
  }

  /** Whom somebody means by a name, in capitals or not: several may have it. */
  public List<String> called(String name) {
    return names.entrySet().stream()
        .filter(it -> it.getValue().equalsIgnoreCase(name.strip()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** What some addresses are called, by the address as it is given. */
  public Map<String, String> of(Collection<String> addresses) {
    Map<String, String> found = new HashMap<>();
    addresses.forEach(address -> of(address).ifPresent(name -> found.put(address, name)));
    return found;
  }
}
