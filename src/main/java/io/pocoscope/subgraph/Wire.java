package io.pocoscope.subgraph;

import com.apollographql.apollo.api.ApolloResponse;
import com.apollographql.apollo.api.CustomScalarAdapters;
import com.apollographql.apollo.api.Operations;
import com.apollographql.apollo.api.Query;
import com.apollographql.apollo.api.json.BufferedSinkJsonWriter;
import com.apollographql.apollo.api.json.BufferedSourceJsonReader;
import com.apollographql.apollo.exception.JsonDataException;
import com.apollographql.apollo.exception.JsonEncodingException;
import com.apollographql.apollo.exception.NullOrMissingField;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import okio.Source;

/** One question over HTTP and its typed answer, or a named failure. */
final class Wire {
  private static final MediaType JSON = MediaType.get("application/json");

  private final Endpoint endpoint;
  private final String userAgent;
  private final OkHttpClient http;

  private final TrafficCount traffic;

  Wire(Endpoint endpoint, Duration timeout, String userAgent, TrafficCount traffic) {
    this.endpoint = endpoint;
    this.userAgent = userAgent;
    this.traffic = traffic;
    this.http =
        new OkHttpClient.Builder()
            .connectTimeout(timeout)
            .readTimeout(timeout)
            .writeTimeout(timeout)
            // A redirect may lead to another host, and turns a POST into a GET.
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
  }

  /**
   * Asks; where the answer does not fit the schema, the failure names the type that was asked for.
   */
  <D extends Query.Data> D ask(Query<D> query, String type) {
    traffic.request();
    try (Response response = http.newCall(request(query)).execute()) {
      if (response.code() != 200) {
        throw new SubgraphFailure.HttpStatus(endpoint, response.code(), retryAfter(response));
      }
      return data(query, type, Okio.buffer(new Counted(response.body().source())));
    } catch (IOException broken) {
      throw new SubgraphFailure.Unreachable(endpoint, why(broken), broken);
    }
  }

  /** Breaks off every call that is under way. */
  void hangUp() {
    http.dispatcher().cancelAll();
  }

  SubgraphFailure drift(String what) {
    return new SubgraphFailure.SchemaDrift(endpoint, what, null);
  }

  private Request request(Query<?> query) throws IOException {
    Buffer body = new Buffer();
    BufferedSinkJsonWriter writer = new BufferedSinkJsonWriter(body, null);
    Operations.composeJsonRequest(query, writer, CustomScalarAdapters.Empty);
    return new Request.Builder()
        .url(endpoint.url().toString())
        .header("User-Agent", userAgent)
        .header("Accept", "application/json")
        .post(RequestBody.create(body.readByteString(), JSON))
        .build();
  }

  private <D extends Query.Data> D data(Query<D> query, String type, BufferedSource body)
      throws IOException {
    ApolloResponse<D> answer =
        Operations.parseResponse(
            query, new BufferedSourceJsonReader(body), null, CustomScalarAdapters.Empty, null);
    if (answer.exception != null) {
      throw unreadable(answer.exception, type);
    }
    if (answer.errors != null && !answer.errors.isEmpty()) {
      throw AnswerErrors.of(endpoint, answer.errors);
    }
    if (answer.data == null) {
      throw new SubgraphFailure.NotJson(endpoint, "it has neither data nor errors", null);
    }
    return answer.data;
  }

  private SubgraphFailure unreadable(RuntimeException failure, String type) throws IOException {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof NullOrMissingField
          || cause instanceof UnreadableValue
          || cause instanceof JsonDataException) {
        String what = "%s: %s".formatted(type, cause.getMessage());
        return new SubgraphFailure.SchemaDrift(endpoint, what, failure);
      }
      if (cause instanceof JsonEncodingException || cause instanceof EOFException) {
        return new SubgraphFailure.NotJson(endpoint, firstLine(cause), failure);
      }
      if (cause instanceof IOException broken) {
        throw broken;
      }
    }
    throw failure;
  }

  private static String firstLine(Throwable cause) {
    String message = cause instanceof EOFException ? "it ends too early" : cause.getMessage();
    return String.valueOf(message).lines().findFirst().orElse("");
  }

  private static Optional<Duration> retryAfter(Response response) {
    return Optional.ofNullable(response.header("Retry-After"))
        .filter(seconds -> seconds.matches("\\d{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
  }

  private static String why(IOException broken) {
    String message = broken.getMessage();
    return message == null ? broken.getClass().getSimpleName() : message;
  }

  private final class Counted extends ForwardingSource {
    Counted(Source answer) {
      super(answer);
    }

    @Override
    public long read(Buffer sink, long bytes) throws IOException {
      long read = super.read(sink, bytes);
      traffic.received(Math.max(0, read));
      return read;
    }
  }
}
