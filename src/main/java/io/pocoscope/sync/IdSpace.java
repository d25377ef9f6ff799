package io.pocoscope.sync;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids on a line, in the order of their text: hashes and addresses by their first hexadecimal
 * digits, events by the decimal digits of their block. It serves to share work out and to guess
 * what is left; no row depends on it.
 */
final class IdSpace {
  private static final Pattern HEX = Pattern.compile("0x([0-9a-f]{1,12}).*");
  private static final Pattern EVENT = Pattern.compile("([0-9]{1,15})(-.*)?");

  private final String prefix;
  private final Pattern form;
  private final int radix;
  private final int digits;

  private IdSpace(String prefix, Pattern form, int radix, int digits) {
    this.prefix = prefix;
    this.form = form;
    this.radix = radix;
    this.digits = digits;
  }

  /** The space that an id lies in; empty for ids of no known form. */
  static Optional<IdSpace> of(String id) {
    if (HEX.matcher(id).matches()) {
      return Optional.of(new IdSpace("0x", HEX, 16, 12));
    }
    return EVENT.matcher(id).matches()
        ? Optional.of(new IdSpace("", EVENT, 10, 15))
        : Optional.empty();
  }

  /** Where an id lies, in [0, 1]; the empty text lies at 0. */
  OptionalDouble place(String id) {
    if (id.isEmpty()) {
      return OptionalDouble.of(0);
    }
    Matcher matcher = form.matcher(id);
    return matcher.matches()
        ? OptionalDouble.of(number(matcher.group(1)) / size())
        : OptionalDouble.empty();
  }

  /**
   * Where the ids of events up to a block seem to end: at that block, as long as all blocks have as
   * many digits. Where some have fewer, ids go on behind it.
   */
  double end(String firstId, long block) {
    String last = Long.toString(block + 1);
    Matcher first = form.matcher(firstId);
    boolean alike = radix == 10 && first.matches() && first.group(1).length() == last.length();
    return alike ? number(last) / size() : 1;
  }

  /** An id half way between two places, that no row has; empty if they are too close. */
  Optional<String> middle(double from, double to) {
    long low = (long) (from * size());
    long high = (long) (to * size());
    if (high - low < 4) {
      return Optional.empty();
    }
    String text = Long.toString(low + (high - low) / 2, radix);
    return Optional.of(prefix + "0".repeat(digits - text.length()) + text);
  }

  private long number(String text) {
    return Long.parseLong(text + "0".repeat(digits - text.length()), radix);
  }

  private double size() {
    return Math.pow(radix, digits);
  }
}
