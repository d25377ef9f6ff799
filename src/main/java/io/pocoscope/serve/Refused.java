package io.pocoscope.serve;

import java.util.Map;

/** What is not answered as it was asked; the message is a line for whoever asked. */
public final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;

  @SuppressWarnings("serial") // Nobody writes failures down but as text.
  private final Map<String, String> headers;

  private Refused(int status, String why, Map<String, String> headers) {
    super(why);
    this.status = status;
    this.headers = Map.copyOf(headers);
  }

  /** A question that is none. */
  public static Refused wrong(String why) {
    return new Refused(400, why, Map.of());
  }

  /** A state of the store's that passes. */
  public static Refused later(String why) {
    return new Refused(503, why, Map.of("Retry-After", "5"));
  }

  /** A failure; whoever looks after the server has been told. */
  public static Refused fault(String why) {
    return new Refused(500, why, Map.of());
  }

  static Refused of(int status, String why) {
    return new Refused(status, why, Map.of());
  }

  static Refused method() {
    return new Refused(
        405, "only GET and HEAD: nothing can be changed here", Map.of("Allow", "GET, HEAD"));
  }

  int status() {
    return status;
  }

  Map<String, String> headers() {
    return headers;
  }
}
