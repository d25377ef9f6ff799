package io.pocoscope.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the chain calls completed and may be taken for failed all the same. The protocol has paid
 * for it, so that nobody does who was not asked to.
 */
public enum Counted {
  /** The result is a worker's error, as its digest shows. */
  HIDDEN,
  /** The result is that of a slot of another owner's app, so that it can be none of either's. */
  SHARED;

  /** The name that people give. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Counted> named(String label) {
    return Arrays.stream(values()).filter(each -> each.label().equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(Counted::label).toList();
  }
}
