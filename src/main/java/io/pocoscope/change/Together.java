package io.pocoscope.change;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which slots of a stratum stay together when their order is shuffled. */
public enum Together {
  /** Those of a deal. */
  DEAL("coalesce(slot.deal, slot.slot)"),
  /** Those of a day, UTC: for who believes that what fails today fails all day. */
  DAY("strftime(" + HistoryReader.TIME + ", '%Y-%m-%d')"),
  /** Those of a week. */
  WEEK("strftime(" + HistoryReader.TIME + ", '%G-W%V')");

  private final String key;

  Together(String key) {
    this.key = key;
  }

  /** An expression over the view {@code slot}. */
  String key() {
    return key;
  }

  /** The name that people give. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Together> named(String label) {
    return Arrays.stream(values()).filter(each -> each.label().equals(label)).findFirst();
  }

  public static List<String> labels() {
    return Arrays.stream(values()).map(Together::label).toList();
  }
}
