package io.pocoscope.calibration;

import io.pocoscope.rate.Grouping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parameters of one group of slots.
 *
 * @param by what slots are grouped by; empty for all of them
 * @param keys of this group, one to a grouping; {@code (none)} and {@code (unknown)} where there is
 *     none
 */
public record ParameterGroup(List<Grouping> by, List<String> keys, ParameterSet set) {
  public ParameterGroup {
    by = List.copyOf(by);
    keys = List.copyOf(keys);
  }

  /** All slots. */
  public static ParameterGroup ofAll(ParameterSet set) {
    return new ParameterGroup(List.of(), List.of(), set);
  }

  /** As it is named behind a file: {@code category=XS,tee=true}. */
  public String name() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      parts.add(by.get(i).label() + "=" + keys.get(i));
    }
    return String.join(",", parts);
  }

  /** The set alone, which says of which group it is. */
  public ParameterSet named() {
    Provenance from = set.provenance();
    List<String> filters = new ArrayList<>(from.filter().stream().toList());
    filters.add(name());
    return new ParameterSet(
        from.filteredBy(Optional.of(String.join("; ", filters))),
        set.parameters(),
        set.population(),
        set.absent());
  }
}
