package io.pocoscope.devnet.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On a clock of its own. */
class TokenBucketTest {
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);

  @Test
  void whatComesInASecondMayComeAtOnce() {
    assertThat(taken(bucket(20), 30)).isEqualTo(20);
  }

  @Test
  void theBucketFillsAtTheRateAndNotOverItsBrim() {
    TokenBucket bucket = bucket(20);
    assertThat(taken(bucket, 30)).isEqualTo(20);
    pass(250);
    assertThat(taken(bucket, 30)).isEqualTo(5);
    pass(60_000);
    assertThat(taken(bucket, 30)).isEqualTo(20);
  }

  @Test
  void aRateBelowOneASecondStillLetsOneThrough() {
    TokenBucket bucket = bucket(0.5);
    assertThat(taken(bucket, 3)).isEqualTo(1);
    pass(1000);
    assertThat(taken(bucket, 3)).isZero();
    pass(1000);
    assertThat(taken(bucket, 3)).isEqualTo(1);
  }

  @Test
  void withoutALimitNothingIsRefused() {
    assertThat(taken(new TokenBucket(RateLimit.none(), nanos::get), 10_000)).isEqualTo(10_000);
  }

  private TokenBucket bucket(double perSecond) {
    return new TokenBucket(new RateLimit(perSecond), nanos::get);
  }

  private void pass(long millis) {
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private static long taken(TokenBucket bucket, int questions) {
    return IntStream.range(0, questions).filter(question -> bucket.take()).count();
  }
}
