package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;

/** Two engines' answers: counts and words are the same, what is reckoned from them to 1e-9. */
final class NearlyEqual {
  private static final double NEAR = 1e-9;

  private static final Comparator<JsonNode> NEARLY =
      (some, other) ->
          some.isDouble() && other.isDouble()
              ? isNear(some.asDouble(), other.asDouble()) ? 0 : 1
              : some.equals(other) ? 0 : 1;

  private NearlyEqual() {}

  static void assertSame(Cli.Run found, Cli.Run expected) {
    assertThat(found.exitCode()).as(found.err()).isZero();
    assertThat(found.json().equals(NEARLY, expected.json()))
        .as("%s\nis not\n%s", found.out(), expected.out())
        .isTrue();
  }

  private static boolean isNear(double some, double other) {
    return Math.abs(some - other) <= NEAR * Math.max(1, Math.abs(other));
  }
}
