package io.pocoscope.store;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Values of ours as the driver takes them: times are UTC without a zone, nothing is null. */
final class Parameters {
  private Parameters() {}

  static Object toJdbc(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(Parameters::toJdbc).orElse(null);
    }
    return value instanceof Instant time ? LocalDateTime.ofInstant(time, ZoneOffset.UTC) : value;
  }
}
