package io.pocoscope.devnet.server;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** What stands between a question and its true answer. Safe for many threads. */
final class Obstacles {
  private final TokenBucket bucket;
  private final FaultSource faults;
  private final Latency latency;
  private final RandomGenerator random;

  Obstacles(Misbehaviour misbehaviour) {
    this.bucket = new TokenBucket(misbehaviour.rateLimit(), System::nanoTime);
    this.faults = new FaultSource(misbehaviour.failing());
    this.latency = misbehaviour.latency();
    this.random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(misbehaviour.failing().seed());
  }

  /** What happens to the next question instead of a true answer; empty where nothing does. */
  Optional<Fault> next() {
    return bucket.take() ? faults.next() : Optional.of(Fault.TOO_MANY_REQUESTS);
  }

  /** Takes the time that comes before every answer. */
  void pause() throws InterruptedException {
    Duration pause;
    synchronized (random) {
      pause = latency.draw(random);
    }
    Thread.sleep(pause.toMillis());
  }
}
