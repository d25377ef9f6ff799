package io.pocoscope.sync;

import io.pocoscope.store.Store;
import io.pocoscope.subgraph.Head;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/** Compares how far a subgraph has come with the clock and with what a store has seen of it. */
final class HeadWatch {
  private final Clock clock;
  private final Optional<Long> before;
  private final Optional<Instant> newestTransaction;

  private HeadWatch(Clock clock, Optional<Long> before, Optional<Instant> newestTransaction) {
    this.clock = clock;
    this.before = before;
    this.newestTransaction = newestTransaction;
  }

  static HeadWatch of(Store store, Clock clock) {
    Optional<Long> seen = LastRun.thatSawAHead(store).flatMap(LastRun::headNumber);
    return new HeadWatch(
        clock,
        Stream.of(seen, store.meta().blockNumber()).flatMap(Optional::stream).max(Long::compareTo),
        newestTransaction(store, Long.MAX_VALUE));
  }

  /** Where nothing is known yet. */
  static HeadWatch of(Clock clock) {
    return new HeadWatch(clock, Optional.empty(), Optional.empty());
  }

  HeadState look(Head head) {
    return new HeadState(
        head.number(), head.timestamp(), clock.instant(), before, newestTransaction);
  }

  /** Time of the newest transaction that a store holds, up to a block. */
  static Optional<Instant> newestTransaction(Store store, long block) {
    return store.queryOne(
        "select max(\"timestamp\") from transaction where block <= ?",
        row ->
            Optional.ofNullable(row.getObject(1, LocalDateTime.class))
                .map(time -> time.toInstant(ZoneOffset.UTC)),
        block);
  }
}
