package io.pocoscope.report.known;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A change of a program or a contract after which figures may not mean what they meant.
 *
 * @param when a day, or a month where no more is known
 * @param date the first day of that, UTC
 * @param network where it came; none for all
 * @param what changed: a name, a colon, and what it means
 * @param source which program or contract it is of
 */
public record Release(
    String when, LocalDate date, Optional<String> network, String what, String source) {
  private static final int FIELDS = 4;
  private static final int MONTH = "2021-02".length();

  /**
   * Those that a network saw within a span.
   *
   * @param from the first day
   * @param to the day after the last
   */
  public static List<Release> within(String network, LocalDate from, LocalDate to) {
    return all().stream()
        .filter(each -> each.network().map(network::equals).orElse(true))
        .filter(each -> !each.date().isBefore(from) && each.date().isBefore(to))
        .toList();
  }

  /** All that are known, the earliest first. */
  public static List<Release> all() {
    return KnownText.of("releases.csv").lines().skip(1).map(Release::of).toList();
  }

  private static Release of(String line) {
    String[] fields = line.split(",", FIELDS);
    return new Release(
        fields[0],
        fields[0].length() == MONTH
            ? LocalDate.parse(fields[0] + "-01")
            : LocalDate.parse(fields[0]),
        Optional.of(fields[1]).filter(network -> !network.isEmpty()),
        fields[2],
        fields[3]);
  }

  /** What stands beside its mark: its name alone. */
  public String name() {
    return what.substring(0, what.indexOf(':'));
  }
}
