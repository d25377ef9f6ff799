package io.pocoscope.pattern;

import io.pocoscope.outcome.Outcome;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which slots count as hits, among the settled ones.
 *
 * @param label as people give it
 * @param condition in SQL over the view {@code slot}
 */
public record Target(String label, String condition) {
  private static final Pattern CAUSE = Pattern.compile("cause=([A-Za-z_]+)");

  /** Every failed slot. */
  public static final Target FAILED =
      new Target("failed", "slot.outcome in " + Outcome.inSql(Outcome::failed));

  /** Failed slots that somebody claimed: what a reader of the subgraph would count. */
  public static final Target FAILED_CLAIMED =
      new Target("failed-claimed", "slot.outcome = 'FAILED_CLAIMED'");

  /** Whether it takes to know why slots failed, which costs more than to know that they did. */
  boolean asksForCause() {
    return label.startsWith("cause=");
  }

  /** {@code failed}, {@code failed-claimed} or {@code cause=NAME}. */
  public static Optional<Target> named(String text) {
    if (text.equals(FAILED.label)) {
      return Optional.of(FAILED);
    }
    if (text.equals(FAILED_CLAIMED.label)) {
      return Optional.of(FAILED_CLAIMED);
    }
    var cause = CAUSE.matcher(text);
    return cause.matches()
        ? Optional.of(
            new Target(
                text,
                String.format(
                    Locale.ROOT, "slot.cause = '%s'", cause.group(1).toUpperCase(Locale.ROOT))))
        : Optional.empty();
  }
}
