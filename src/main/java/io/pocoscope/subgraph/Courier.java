package io.pocoscope.subgraph;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javax.net.ssl.SSLException;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;
import okio.Okio;

/**
 * Takes a question to the endpoint and brings the answer's body, over HTTP. Gzip is asked for and
 * unpacked by the client, and the platform's trust store decides whom to believe. Others than
 * subgraphs are asked by {@link #get}, with the same manners.
 */
public final class Courier {
  private static final int MOST_REDIRECTS = 5;

  /** A page of a thousand rows has a few megabytes at the most. */
  private static final int LONGEST_ANSWER_MIB = 64;

  /** An answer that keeps dripping ends all the same. */
  private static final int TIMEOUTS_TO_AN_ANSWER = 5;

  private final Endpoint endpoint;
  private final HttpUrl address;
  private final String userAgent;
  private final TrafficCount traffic;
  private final OkHttpClient http;
  private final int longestAnswerMib;

  Courier(Endpoint endpoint, Duration timeout, String userAgent, TrafficCount traffic) {
    this(endpoint, timeout, userAgent, traffic, LONGEST_ANSWER_MIB);
  }

  private Courier(
      Endpoint endpoint,
      Duration timeout,
      String userAgent,
      TrafficCount traffic,
      int longestAnswerMib) {
    this.endpoint = endpoint;
    this.longestAnswerMib = longestAnswerMib;
    this.address = endpoint.url();
    this.userAgent = userAgent;
    this.traffic = traffic;
    OkHttpClient.Builder http =
        new OkHttpClient.Builder()
            .connectTimeout(timeout)
            .readTimeout(timeout)
            .writeTimeout(timeout)
            .callTimeout(timeout.multipliedBy(TIMEOUTS_TO_AN_ANSWER))
            // They would turn a POST into a GET, and may lead to another host.
            .followRedirects(false)
            .followSslRedirects(false);
    endpoint.proxy().ifPresent(proxy -> goThrough(proxy, http));
    this.http = http.build();
  }

  /**
   * One who asks below an address that is no subgraph's.
   *
   * @param timeout how long a connection or an answer may be silent
   * @param longestAnswer in MiB; a longer one is not read to its end
   */
  public static Courier to(Endpoint place, Duration timeout, String userAgent, int longestAnswer) {
    return new Courier(place, timeout, userAgent, new TrafficCount(), longestAnswer);
  }

  /**
   * What came.
   *
   * @param status any of HTTP's but a redirect
   * @param text the body; of another status than 200 its beginning
   * @param retryAfter how long to wait before asking again, where it says so
   */
  public record Received(int status, String text, Optional<Duration> retryAfter) {}

  /**
   * Reads what is at a path below the endpoint's address.
   *
   * @param path its segments, not encoded
   * @throws SubgraphFailure where nothing came, or not the whole of it
   * @throws CancellationException if the thread is interrupted
   */
  public Received get(List<String> path) {
    HttpUrl.Builder below = address.newBuilder();
    path.forEach(below::addPathSegment);
    return ask(below.build(), Request.Builder::get, this::receive);
  }

  private Received receive(Response response) {
    Optional<Duration> wait = RetryAfter.in(response).flatMap(RetryAfter::span);
    try {
      String text =
          response.code() == 200
              ? bounded(response).readUtf8()
              : beginning(response.body().source()).utf8();
      return new Received(response.code(), text, wait);
    } catch (InterruptedIOException late) {
      throw new SubgraphFailure.TimedOut(endpoint, why(late), late);
    } catch (IOException broken) {
      throw new SubgraphFailure.BrokenOff(endpoint, why(broken), broken);
    }
  }

  private void goThrough(ProxyServer proxy, OkHttpClient.Builder client) {
    client
        .proxy(proxy.asProxy())
        .proxyAuthenticator(
            (route, refusal) -> {
              boolean told = refusal.request().header("Proxy-Authorization") != null;
              String who =
                  proxy
                      .authorization()
                      .filter(login -> !told)
                      .orElseThrow(() -> new SubgraphFailure.ProxyRefused(endpoint, told));
              return refusal.request().newBuilder().header("Proxy-Authorization", who).build();
            });
  }

  /** Sends a question, and has its answer read. */
  <T> T ask(RequestBody question, AnswerReader<T> reader) {
    return ask(address, request -> request.post(question), response -> read(response, reader));
  }

  private <T> T ask(
      HttpUrl first, UnaryOperator<Request.Builder> question, Function<Response, T> reader) {
    HttpUrl to = first;
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      try (Response response = send(question, to)) {
        if (!Redirect.is(response)) {
          return reader.apply(response);
        }
        to = Redirect.next(endpoint, to, response);
      }
    }
    throw new SubgraphFailure.Redirected(
        endpoint, String.format(Locale.ROOT, "more than %d times over", MOST_REDIRECTS));
  }

  /** Breaks off every call that is under way, and lets connections go that nobody uses. */
  public void hangUp() {
    http.dispatcher().cancelAll();
    http.connectionPool().evictAll();
  }

  private Response send(UnaryOperator<Request.Builder> question, HttpUrl to) {
    traffic.request();
    Request.Builder request =
        question.apply(
            new Request.Builder()
                .url(to)
                .header("User-Agent", userAgent)
                .header("Accept", "application/json"));
    if (Redirect.isSamePlace(address, to)) {
      endpoint.key().ifPresent(key -> request.header("Authorization", key.authorization()));
    }
    try {
      Response response = http.newCall(request.build()).execute();
      Optional.ofNullable(response.headers().getInstant("Date")).ifPresent(traffic::sent);
      return response;
    } catch (InterruptedIOException late) {
      throw new SubgraphFailure.TimedOut(endpoint, why(late), late);
    } catch (SSLException unsafe) {
      throw isBroken(unsafe)
          ? new SubgraphFailure.Unreachable(endpoint, why(unsafe), unsafe)
          : new SubgraphFailure.NoTrust(endpoint, why(unsafe), unsafe);
    } catch (IOException broken) {
      throw new SubgraphFailure.Unreachable(endpoint, why(broken), broken);
    } catch (Exception other) {
      throw dismissed(other);
    }
  }

  /** OkHttp is written in Kotlin, and throws an InterruptedException that it does not declare. */
  private static RuntimeException dismissed(Exception undeclared) {
    if (undeclared instanceof RuntimeException failure) {
      return failure;
    }
    Thread.currentThread().interrupt();
    CancellationException stopped = new CancellationException("stopped while connecting");
    stopped.initCause(undeclared);
    return stopped;
  }

  private <T> T read(Response response, AnswerReader<T> reader) {
    if (response.code() != 200) {
      throw new SubgraphFailure.HttpStatus(
          endpoint, response.code(), words(response), RetryAfter.in(response));
    }
    try {
      return reader.read(bounded(response));
    } catch (InterruptedIOException late) {
      throw new SubgraphFailure.TimedOut(endpoint, why(late), late);
    } catch (IOException broken) {
      throw new SubgraphFailure.BrokenOff(endpoint, why(broken), broken);
    }
  }

  private BufferedSource bounded(Response response) {
    return Okio.buffer(
        new BoundedSource(
            response.body().source(),
            (long) longestAnswerMib << 20,
            () -> new SubgraphFailure.AnswerTooLong(endpoint, longestAnswerMib),
            traffic));
  }

  /** What an error page says to people, of which it may be a small part. */
  private String words(Response response) {
    try {
      return OtherAnswer.in(text(beginning(response.body().source()))).words();
    } catch (IOException broken) {
      return ""; // the status says enough
    }
  }

  /** The beginning of an answer, which stays there to be read. */
  static ByteString beginning(BufferedSource body) throws IOException {
    body.request(OtherAnswer.EXCERPT);
    Buffer there = body.getBuffer();
    return there.snapshot((int) Math.min(there.size(), OtherAnswer.EXCERPT));
  }

  /** A beginning as text, without secrets: who cuts it might cut through one. */
  String text(ByteString beginning) {
    return Secrets.of(endpoint).hideIn(beginning.utf8());
  }

  /** A connection that breaks while hands are shaken is no question of trust, and may pass. */
  private static boolean isBroken(SSLException unsafe) {
    for (Throwable cause = unsafe; cause != null; cause = cause.getCause()) {
      if (cause instanceof SocketException || cause instanceof EOFException) {
        return true;
      }
    }
    return false;
  }

  private static String why(IOException broken) {
    String message = broken.getMessage();
    return message == null ? broken.getClass().getSimpleName() : ServerText.oneLine(message);
  }

  /** Makes something of an answer's body. */
  interface AnswerReader<T> {
    T read(BufferedSource body) throws IOException;
  }
}
