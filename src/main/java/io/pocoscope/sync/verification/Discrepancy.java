package io.pocoscope.sync.verification;

import java.util.Locale;
import java.util.Optional;

/**
 * Something that does not add up.
 *
 * @param check which check says so
 * @param subject of what, such as {@code deals} or {@code completed tasks of deal 0x…}
 * @param expected what it should be; empty for nothing
 * @param found what the store holds; empty for nothing
 */
public record Discrepancy(
    Check check, String subject, Optional<String> expected, Optional<String> found) {

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s: %s: %s expected, %s found",
        check.label(),
        subject,
        expected.orElse("nothing"),
        found.orElse("nothing"));
  }
}
