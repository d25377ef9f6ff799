package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A saved answer of months of which it is known by hand what changed. */
final class ComparedMonths {
  /** Of a month's slots the parties, and how many completed and failed. */
  private static final List<Month> MONTHS =
      List.of(
          // .1 of July's slots failed: none of app 1, every second of app 2.
          new Month("2021-07", 1, 1, 5, 0),
          new Month("2021-07", 2, 1, 3, 0),
          new Month("2021-07", 2, 2, 1, 1),
          // .3 of August's: the same of each app, of which app 2 has more.
          new Month("2021-08", 1, 1, 4, 0),
          new Month("2021-08", 1, 2, 1, 1),
          new Month("2021-08", 3, 2, 2, 2),
          // .4 of September's, which are as many of each app as July's: app 1 fails more.
          new Month("2021-09", 1, 1, 3, 2),
          new Month("2021-09", 3, 1, 2, 1),
          new Month("2021-09", 3, 2, 1, 1),
          // October has but one requester, November only an app that is new.
          new Month("2021-10", 1, 1, 2, 1),
          new Month("2021-11", 1, 3, 1, 1),
          new Month("2021-11", 2, 3, 1, 1));

  private ComparedMonths() {}

  private record Month(String time, int requester, int app, int completed, int failed) {}

  /** A store of it. */
  static Cli in(Path folder) {
    Cli cli = new Cli(folder);
    assertThat(cli.runWithInput(answer(), "import", "-").exitCode()).isZero();
    return cli;
  }

  /** A month as a side, such as since=2021-07,until=2021-08. */
  static String side(String month) {
    int next = Integer.parseInt(month.substring(5)) + 1;
    return String.format(Locale.ROOT, "since=%s,until=%s%02d", month, month.substring(0, 5), next);
  }

  static String app(int number) {
    return address('a', number);
  }

  /** The row of a table that has a value. */
  static JsonNode row(JsonNode rows, String key, String value) {
    for (JsonNode row : rows) {
      if (row.path(key).asText().equals(value)) {
        return row;
      }
    }
    throw new AssertionError("no row of " + value);
  }

  private static String address(char kind, int number) {
    return "0x" + String.valueOf(kind).repeat(39) + number;
  }

  /** A deal to each line of the months, as a saved answer. */
  private static String answer() {
    StringBuilder tasks = new StringBuilder();
    for (int deal = 0; deal < MONTHS.size(); deal++) {
      Month month = MONTHS.get(deal);
      for (int i = 0; i < month.completed() + month.failed(); i++) {
        tasks.append(tasks.isEmpty() ? "" : ",").append(task(month, deal, i));
      }
    }
    return "{\"data\": {\"tasks\": [" + tasks + "]}}";
  }

  private static String task(Month month, int deal, int index) {
    long start = Instant.parse(month.time() + "-10T00:00:00Z").getEpochSecond();
    return String.format(
        Locale.ROOT,
        """
        {"id": "0x%02x%02x", "status": "%s", "timestamp": "%d", "index": "%d",
         "requester": {"id": "%s"},
         "deal": {"id": "0xd%02d", "startTime": "%d", "trust": "1", "botFirst": "0",
                  "botSize": "%d", "app": {"id": "%s"}, "workerpool": {"id": "%s"}}}
        """,
        deal + 1,
        index,
        index < month.completed() ? "COMPLETED" : "FAILLED",
        start + 1000,
        index,
        address('e', month.requester()),
        deal,
        start,
        month.completed() + month.failed(),
        address('a', month.app()),
        address('b', 1));
  }
}
