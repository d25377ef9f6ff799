package io.pocoscope.devnet.query;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The arguments of a field that its type declares, in the types that they have to be of. */
final class Arguments {
  private final Map<String, Object> values;

  Arguments(Map<String, Object> values) {
    this.values = new HashMap<>(values);
  }

  static Arguments none() {
    return new Arguments(Map.of());
  }

  /** An argument that was given, or has a default, and is not null. */
  Optional<Object> get(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
