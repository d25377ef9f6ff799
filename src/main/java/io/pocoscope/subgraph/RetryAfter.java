package io.pocoscope.subgraph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.Response;

/**
 * How long an endpoint asks to be left alone: seconds, or a date (RFC 9110, 10.2.3).
 *
 * @param span from its answer on, at least 0; empty where the header cannot be read
 * @param until the end of that time by this machine's clock
 * @param header as it came, in one line
 */
record RetryAfter(Optional<Duration> span, Optional<Instant> until, String header) {
  private static final Pattern SECONDS = Pattern.compile("\\d{1,30}(\\.\\d{1,30})?");

  /** Longer than anybody waits; whoever asks for more is told of this. */
  private static final BigDecimal LONGEST = BigDecimal.valueOf(Duration.ofDays(3650).toSeconds());

  static Optional<RetryAfter> in(Response response) {
    return Optional.ofNullable(response.header("Retry-After"))
        .map(header -> read(header.strip(), response));
  }

  private static RetryAfter read(String header, Response response) {
    Instant received = Instant.ofEpochMilli(response.receivedResponseAtMillis());
    Optional<Duration> span =
        SECONDS.matcher(header).matches() ? Optional.of(seconds(header)) : date(response, received);
    return new RetryAfter(span, span.map(received::plus), ServerText.oneLine(header));
  }

  private static Duration seconds(String header) {
    return Duration.ofSeconds(
        new BigDecimal(header).setScale(0, RoundingMode.CEILING).min(LONGEST).longValueExact());
  }

  /** From the server's own time on, where it tells it: clocks differ. */
  private static Optional<Duration> date(Response response, Instant received) {
    Instant sent = Optional.ofNullable(response.headers().getInstant("Date")).orElse(received);
    return Optional.ofNullable(response.headers().getInstant("Retry-After"))
        .map(date -> Duration.between(sent, date))
        .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
  }
}
