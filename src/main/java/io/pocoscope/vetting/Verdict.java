package io.pocoscope.vetting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What becomes of an actor. */
public enum Verdict {
  /** Its own rate is at most the bound, as surely as was asked. */
  ACCEPT,
  /** Its own rate is above the bound, as surely as was asked. */
  REJECT,
  /** Too little was seen to say either. */
  UNTESTED;

  /** The name that people give. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Verdict> named(String label) {
    return Arrays.stream(values()).filter(each -> each.label().equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(Verdict::label).toList();
  }
}
