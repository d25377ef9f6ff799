package io.pocoscope.casefile;

import io.pocoscope.store.engine.Engine;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What owners call their apps, datasets and pools. Anybody can give any name: only the address says
 * who it is.
 *
 * @param byAddress names that are not blank, as they were given, by address in lower-case hex
 */
public record Names(Map<String, String> byAddress) {
  public Names {
    byAddress = Map.copyOf(byAddress);
  }

  /** Those that a store has for some addresses; what has no name, or is no address, is left out. */
  public static Names in(Engine store, Collection<String> addresses) {
    Map<String, String> names = new HashMap<>();
    store.query(
        """
        select id, name from (
          select id, name from app
          union all select id, name from dataset
          union all select id, description from workerpool)
        where name is not null and id in (select unnest(string_split(?, ' ')))
        """,
        row -> names.put(row.getString(1), row.getString(2)),
        String.join(" ", addresses));
    names.values().removeIf(String::isBlank);
    return new Names(names);
  }

  /** These, and whatever others there are in their place. */
  public Names under(Map<String, String> others) {
    Map<String, String> names = new HashMap<>(byAddress);
    names.putAll(others);
    return new Names(names);
  }

  /** These, but for some who are called by another name where they are shown. */
  public Names without(Collection<String> addresses) {
    Map<String, String> names = new HashMap<>(byAddress);
    names.keySet().removeAll(Set.copyOf(addresses));
    return new Names(names);
  }

  /** The name of an address; empty where it has none. */
  public Optional<String> of(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }
}
