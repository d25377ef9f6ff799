package io.pocoscope.subgraph;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what goes over the wire; for use by several threads. */
final class TrafficCount {
  private final LongAdder requests = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final ConcurrentHashMap<String, LongAdder> retries = new ConcurrentHashMap<>();
  private volatile Optional<Instant> serverTime = Optional.empty();

  void request() {
    requests.increment();
  }

  void received(long more) {
    bytes.add(more);
  }

  void retry(String reason) {
    retries.computeIfAbsent(reason, any -> new LongAdder()).increment();
  }

  /** When an answer was sent, as the server's clock has it. */
  void sent(Instant time) {
    serverTime = Optional.of(time);
  }

  /** When the last one was that said so. */
  Optional<Instant> serverTime() {
    return serverTime;
  }

  Traffic soFar() {
    SortedMap<String, Long> byReason = new TreeMap<>();
    retries.forEach((reason, count) -> byReason.put(reason, count.sum()));
    return new Traffic(requests.sum(), bytes.sum(), byReason);
  }
}
