package io.pocoscope.subgraph;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what goes over the wire; for use by several threads. */
final class TrafficCount {
  private final LongAdder requests = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final ConcurrentHashMap<String, LongAdder> retries = new ConcurrentHashMap<>();

  void request() {
    requests.increment();
  }

  void received(long more) {
    bytes.add(more);
  }

  void retry(String reason) {
    retries.computeIfAbsent(reason, any -> new LongAdder()).increment();
  }

  Traffic soFar() {
    SortedMap<String, Long> byReason = new TreeMap<>();
    retries.forEach((reason, count) -> byReason.put(reason, count.sum()));
    return new Traffic(requests.sum(), bytes.sum(), byReason);
  }
}
