package io.pocoscope.devnet.scheduler;

import java.util.Optional;

/**
 * What a scheduler knows of a deal; times in seconds.
 *
 * @param pool the address of the pool; the others alike
 * @param dataset empty where the deal names none, as that of a bulk
 * @param callback whether it has one, so that a result can be in vain
 * @param workClock of its category
 */
record DealRecord(
    String pool,
    String app,
    String appName,
    Optional<String> dataset,
    String requester,
    String tag,
    boolean callback,
    long trust,
    long startTime,
    long workClock) {

  boolean tee() {
    return tag.endsWith("1");
  }

  long contributionDeadline() {
    return startTime + 7 * workClock;
  }

  long finalDeadline() {
    return startTime + 10 * workClock;
  }
}
