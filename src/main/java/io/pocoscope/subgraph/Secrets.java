package io.pocoscope.subgraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import okhttp3.HttpUrl;

/** What must not show of an endpoint, even where its own answer says it. */
record Secrets(List<String> hidden) {
  /** Shorter values of a query string are no secrets, and would blot out innocent words. */
  private static final int SHORTEST = 6;

  private static final int LONGEST_MESSAGE = 2000;

  static Secrets of(Endpoint endpoint) {
    List<String> hidden = new ArrayList<>();
    endpoint.key().map(ApiKey::secret).ifPresent(hidden::add);
    endpoint.proxy().map(ProxyServer::secrets).ifPresent(hidden::addAll);
    HttpUrl url = endpoint.url();
    Matcher inPath = Endpoint.KEY_IN_PATH.matcher(url.encodedPath());
    if (inPath.find()) {
      hidden.add(inPath.group(1));
    }
    Stream.of(
            text(url.query()),
            text(url.encodedQuery()),
            url.username(),
            url.encodedUsername(),
            url.password(),
            url.encodedPassword())
        .flatMap(part -> Stream.of(part.split("[&=:]", -1)))
        .filter(value -> value.length() >= SHORTEST)
        .distinct()
        .forEach(hidden::add);
    // A longer one may contain a shorter one.
    hidden.sort(Comparator.comparingInt(String::length).reversed());
    return new Secrets(List.copyOf(hidden));
  }

  String hideIn(String text) {
    String safe = text;
    for (String secret : hidden) {
      safe = safe.replace(secret, "***");
    }
    return safe;
  }

  /** A cause, unless its trace would tell a secret or be as long as an answer. */
  Optional<Throwable> safe(Throwable cause) {
    return Optional.ofNullable(cause).filter(this::isSafe);
  }

  private boolean isSafe(Throwable failure) {
    String message = text(failure.getMessage());
    if (message.length() > LONGEST_MESSAGE || !hideIn(message).equals(message)) {
      return false;
    }
    for (Throwable suppressed : failure.getSuppressed()) {
      if (!isSafe(suppressed)) {
        return false;
      }
    }
    return failure.getCause() == null || isSafe(failure.getCause());
  }

  private static String text(String orNull) {
    return orNull == null ? "" : orNull;
  }
}
