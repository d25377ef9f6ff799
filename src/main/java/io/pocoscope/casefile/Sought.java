package io.pocoscope.casefile;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody gave of an id: all of it, its beginning, or beginning and end as tables print it.
 *
 * @param head its beginning, lower-case hex
 * @param tail its end; empty where only the beginning was given
 * @param index the slot of a deal, as {@code :12}; empty where none was given
 */
record Sought(String head, String tail, String index) {
  private static final Pattern WRITTEN =
      Pattern.compile("(0x[0-9a-f]*)(?:(?:…|\\.{2,3})([0-9a-f]*))?(:[0-9]+)?");

  private static final Pattern WITHOUT_PREFIX = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final int PREFIX = "0x".length();

  /** Reads it; empty if it is no id. */
  static Optional<Sought> in(String text) {
    String id = text.strip().toLowerCase(Locale.ROOT);
    Matcher written = WRITTEN.matcher(WITHOUT_PREFIX.matcher(id).matches() ? "0x".concat(id) : id);
    return written.matches()
        ? Optional.of(
            new Sought(written.group(1), orEmpty(written.group(2)), orEmpty(written.group(3))))
        : Optional.empty();
  }

  private static String orEmpty(String orNull) {
    return orNull == null ? "" : orNull;
  }

  /** Whether it could be a whole id. */
  boolean mayBeWhole() {
    return tail.isEmpty();
  }

  /** Whether it says anything: a lone 0x begins every id. */
  boolean tellsIdsApart() {
    return head.length() + tail.length() > PREFIX;
  }

  /** Whether only a deal can be meant. */
  boolean isOfDeal() {
    return !index.isEmpty();
  }

  /** The id, or what was given of it. */
  String shown() {
    return tail.isEmpty() ? head + index : head + "…" + tail + index;
  }
}
