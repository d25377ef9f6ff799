package io.pocoscope.sync;

import io.pocoscope.store.Fields;
import io.pocoscope.store.Store;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * The run of sync that a store has seen last, as its row tells.
 *
 * @param run counts the runs of a store, from 1
 * @param started wall clock
 * @param finished wall clock, of what it pulled or of its failure
 * @param exitCode what the process ended with; empty where it was broken off, as by a kill
 * @param error why that is not 0
 * @param headNumber how far the endpoint had come
 * @param headTime that block's time, where the endpoint told it
 * @param headBefore how far it had come in the run before, or the store's block if that is newer
 */
public record LastRun(
    long run,
    Instant started,
    Optional<Instant> finished,
    Optional<Long> exitCode,
    Optional<String> error,
    Optional<Long> headNumber,
    Optional<Instant> headTime,
    Optional<Long> headBefore) {

  /** The last run of a store; empty where nothing was ever synced into it. */
  public static Optional<LastRun> of(Store store) {
    return of(store, "true");
  }

  /** The last run that an endpoint answered. */
  static Optional<LastRun> thatSawAHead(Store store) {
    return of(store, "head_number is not null");
  }

  private static Optional<LastRun> of(Store store, String condition) {
    return store
        .query(
            String.format(
                Locale.ROOT,
                """
                select *,
                       greatest(
                         (select max_by(earlier.head_number, earlier.run) from sync_run as earlier
                          where earlier.run < last.run and earlier.head_number is not null),
                         (select block_number from meta)) as head_before
                from sync_run as last where %s order by run desc limit 1\
                """,
                condition),
            row ->
                new LastRun(
                    row.getLong("run"),
                    Fields.time(row, "started").orElse(Instant.EPOCH),
                    Fields.time(row, "finished"),
                    Fields.number(row, "exit_code"),
                    Fields.text(row, "error"),
                    Fields.number(row, "head_number"),
                    Fields.time(row, "head_time"),
                    Fields.number(row, "head_before")))
        .stream()
        .findFirst();
  }

  /** Whether it never came to its end. */
  public boolean brokenOff() {
    return exitCode.isEmpty();
  }

  /** Whether it ended with all that it was to do. */
  public boolean succeeded() {
    return exitCode.filter(code -> code == 0).isPresent();
  }

  /** In a sentence: when it was, and how it ended. */
  public String whatBecameOfIt() {
    if (brokenOff()) {
      return String.format(
          Locale.ROOT, "the last sync, run %d of %s, was broken off", run, started);
    }
    return succeeded()
        ? String.format(Locale.ROOT, "the last sync, run %d of %s, succeeded", run, started)
        : String.format(
            Locale.ROOT,
            "the last sync, run %d of %s, ended with exit code %d: %s",
            run,
            started,
            exitCode.orElse(1L),
            error.orElse("it does not say why"));
  }

  /** What the run saw of the endpoint's head, at its time. */
  public Optional<HeadState> head() {
    return headNumber.map(
        number -> new HeadState(number, headTime, started, headBefore, Optional.empty()));
  }
}
