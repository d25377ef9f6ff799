package io.pocoscope.devnet.scheduler;

import java.time.Duration;
import java.util.Map;

/**
 * An answer, as it goes over HTTP.
 *
 * @param headers but for the content type
 * @param pause before it comes
 */
public record HttpAnswer(
    int status, String contentType, String body, Map<String, String> headers, Duration pause) {
  public HttpAnswer {
    headers = Map.copyOf(headers);
  }

  static HttpAnswer json(int status, String body) {
    return new HttpAnswer(status, "application/json", body, Map.of(), Duration.ZERO);
  }

  static HttpAnswer text(int status, String body) {
    return new HttpAnswer(status, "text/plain;charset=UTF-8", body, Map.of(), Duration.ZERO);
  }

  static HttpAnswer page(int status, String text) {
    String page = "<!DOCTYPE html><html><body><h1>" + text + "</h1></body></html>";
    return new HttpAnswer(status, "text/html;charset=UTF-8", page, Map.of(), Duration.ZERO);
  }

  HttpAnswer with(String header, String value) {
    return new HttpAnswer(status, contentType, body, Map.of(header, value), pause);
  }

  HttpAnswer after(Duration time) {
    return new HttpAnswer(status, contentType, body, headers, time);
  }
}
