package io.pocoscope.subgraph;

import java.util.Optional;
import java.util.regex.Pattern;

/** A key that an endpoint asks for. Nothing prints it: it leaves only as a bearer token. */
public final class ApiKey {
  /** What may stand behind {@code Bearer} in a header, RFC 6750, 2.1. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{1,4096}={0,2}");

  private final String token;

  private ApiKey(String token) {
    this.token = token;
  }

  /**
   * The key in a text, without the white space around it.
   *
   * @return empty if no header can carry it
   */
  public static Optional<ApiKey> of(String text) {
    return Optional.of(text.strip())
        .filter(token -> TOKEN.matcher(token).matches())
        .map(ApiKey::new);
  }

  String authorization() {
    return "Bearer " + token;
  }

  /** The key itself, for looking whether a text gives it away. */
  String secret() {
    return token;
  }

  @Override
  public String toString() {
    return "***";
  }
}
