package io.pocoscope.offchain;

import java.util.List;
import java.util.Optional;

/** Counts what one scheduler says. */
final class Count {
  private static final int UNKNOWN = 404;
  private static final int FOUND = 200;

  private final String scheduler;
  private final List<String> pools;
  private final long wanted;
  private final long before;
  private long asked;
  private long answered;
  private long unknown;
  private long failed;
  private long unreadable;
  private Optional<String> leftAlone = Optional.empty();

  Count(String scheduler, List<String> pools, long wanted, long before) {
    this.scheduler = scheduler;
    this.pools = List.copyOf(pools);
    this.wanted = wanted;
    this.before = before;
  }

  /** A question has an answer, or none. */
  void asked(Optional<Answer> answer) {
    asked++;
    if (answer.isEmpty()) {
      failed++;
      return;
    }
    int status = answer.get().httpStatus().orElse(FOUND);
    if (answer.get().reading() instanceof Reading.Rows) {
      answered++;
    } else if (status == UNKNOWN) {
      unknown++;
    } else if (status == FOUND) {
      unreadable++;
    } else {
      failed++;
    }
  }

  void leftAlone(String why) {
    leftAlone = Optional.of(why);
  }

  SchedulerReport report() {
    return new SchedulerReport(
        scheduler, pools, wanted, before, asked, answered, unknown, failed, unreadable, leftAlone);
  }
}
