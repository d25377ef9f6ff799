package io.pocoscope.devnet.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a request asks; graph-node does not look at the name of an operation. */
public final class RequestBody {
  private final String query;
  private final Object variables;

  private RequestBody(String query, Object variables) {
    this.query = query;
    this.variables = variables;
  }

  /** A query without variables. */
  public static RequestBody of(String query) {
    return new RequestBody(query, null);
  }

  /**
   * Reads the body of a request.
   *
   * @throws Unusable if it is none that could be answered
   */
  public static RequestBody read(byte[] body) throws IOException {
    if (!(json(body) instanceof Map<?, ?> request)) {
      throw new Unusable("Request data is not an object");
    }
    if (!request.containsKey("query")) {
      throw new Unusable("The \"query\" field is missing in request data");
    }
    if (!(request.get("query") instanceof String query)) {
      throw new Unusable("The \"query\" field is not a string");
    }
    return new RequestBody(query, request.get("variables"));
  }

  /** A text that may be a query. */
  String query() {
    return query;
  }

  /**
   * The values of variables; looked at when the query has been read.
   *
   * @throws Unusable if they are none
   */
  Map<String, Object> variables() {
    Map<String, Object> values = new HashMap<>();
    if (variables != null) {
      if (!(variables instanceof Map<?, ?> object)) {
        throw new Unusable("Invalid query variables provided");
      }
      object.forEach((name, value) -> values.put((String) name, plain(value)));
    }
    return values;
  }

  private static Object json(byte[] body) throws IOException {
    try {
      return RequestJson.read(body);
    } catch (JsonProcessingException invalid) {
      throw new Unusable(whyNoJson(invalid));
    }
  }

  private static String whyNoJson(JsonProcessingException invalid) {
    boolean atEnd = invalid instanceof JsonEOFException;
    var location = invalid.getLocation();
    return String.format(
        Locale.ROOT,
        "%s at line %d column %d",
        atEnd ? "EOF while parsing a value" : "expected value",
        location.getLineNr(),
        atEnd ? location.getColumnNr() - 1 : location.getColumnNr());
  }

  private static Object plain(Object value) {
    if (value instanceof RequestNumber number) {
      return number.value();
    }
    if (value instanceof Map<?, ?> object) {
      Map<String, Object> all = new TreeMap<>();
      object.forEach((key, one) -> all.put((String) key, plain(one)));
      return all;
    }
    return value instanceof List<?> list
        ? list.stream().map(RequestBody::plain).collect(Collectors.toList())
        : value;
  }

  /** A body that is no question; the message is graph-node's. */
  public static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String message) {
      super(message);
    }
  }
}
