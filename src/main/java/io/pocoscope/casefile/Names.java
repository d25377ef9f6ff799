package io.pocoscope.casefile;

import io.pocoscope.store.Store;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What owners call their apps, datasets and pools. Anybody can give any name: only the address says
 * who it is.
 *
 * @param byAddress names that are not blank, by address in lower-case hex
 */
public record Names(Map<String, String> byAddress) {
  public Names {
    byAddress = Map.copyOf(byAddress);
  }

  /** Those that a store has. */
  public static Names in(Store store) {
    Map<String, String> names = new TreeMap<>();
    store.forEach(
        """
        select id, name from (
          select id, trim(name) as name from app
          union all select id, trim(name) from dataset
          union all select id, trim(description) from workerpool)
        where id is not null and name <> ''
        """,
        row -> names.put(row.getString(1), row.getString(2)));
    return new Names(names);
  }

  /** The name of an address; empty where it has none. */
  public Optional<String> of(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }
}
