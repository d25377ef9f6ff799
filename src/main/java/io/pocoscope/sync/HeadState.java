package io.pocoscope.sync;

import io.pocoscope.subgraph.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How far a subgraph had come when it was asked, and what is odd about that. A subgraph that failed
 * may go on answering, without an indexing error and from an old head: only the clock tells.
 *
 * @param number the newest block that it had
 * @param time that block's time, where it is told
 * @param seen when it was asked, by the wall clock
 * @param before the newest block that a run before had seen, or that the store is at
 * @param newestTransaction time of the newest transaction that the store holds, for an endpoint
 *     that does not tell the time of its head
 */
public record HeadState(
    long number,
    Optional<Instant> time,
    Instant seen,
    Optional<Long> before,
    Optional<Instant> newestTransaction) {
  /**
   * Blocks come every few seconds at the slowest, and a healthy node is minutes behind; an upgrade
   * of a node or of a chain takes some hours.
   */
  public static final Duration GREATEST_AGE = Duration.ofHours(6);

  private static final Duration GREATEST_SKEW = Duration.ofMinutes(10);

  /** How old the head was when it was asked for; negative if clocks differ. */
  public Optional<Duration> age() {
    return time.map(it -> Duration.between(it, seen));
  }

  /** Whether the head is so old that the subgraph seems to have stopped. */
  public boolean standsStill() {
    return age().filter(age -> age.compareTo(GREATEST_AGE) > 0).isPresent();
  }

  /** By how many blocks the head is below what had been seen before, 0 or more. */
  public long blocksBack() {
    return before.map(block -> Math.max(0, block - number)).orElse(0L);
  }

  /** What a person should know, a sentence each; nothing where all is well. */
  public List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (blocksBack() > 0) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "the endpoint's head went back: it is block %d, which is %d below block %d that was"
                  + " seen before; another node answers, or it indexes anew",
              number,
              blocksBack(),
              number + blocksBack()));
    }
    if (standsStill()) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "the endpoint's head, block %d of %s, is %s old: the subgraph seems to have stopped,"
                  + " and newer blocks are missing",
              number,
              time.orElseThrow(),
              TimeSpan.text(age().orElseThrow())));
    }
    if (age().filter(age -> age.compareTo(GREATEST_SKEW.negated()) < 0).isPresent()) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "the endpoint's head, block %d of %s, lies %s ahead of this machine's clock: one of"
                  + " the two is wrong",
              number,
              time.orElseThrow(),
              TimeSpan.text(age().orElseThrow().negated())));
    }
    if (time.isEmpty()) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "the endpoint does not tell the time of its head, block %d, so that its age is"
                  + " unknown%s",
              number,
              newestTransaction.map(this::atLeast).orElse("")));
    }
    return List.copyOf(warnings);
  }

  private String atLeast(Instant transaction) {
    return String.format(
        Locale.ROOT,
        ": the newest transaction in the store is of %s, %s ago",
        transaction,
        TimeSpan.text(Duration.between(transaction, seen).abs()));
  }
}
