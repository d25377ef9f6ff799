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
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ByteString;

/** One question in the endpoint's dialect and its typed answer, or a named failure. */
final class Wire {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final int MOST_NAMES = 20;

  /** In the reader's words: nothing where the schema promises something of a row. */
  private static final Pattern NOTHING =
      Pattern.compile("but was NULL at path data\\.\\w+\\.\\d+\\.(?<field>\\w+)");

  private final Endpoint endpoint;
  private final Dialect dialect;
  private final Courier courier;

  Wire(
      Endpoint endpoint,
      Duration timeout,
      String userAgent,
      TrafficCount traffic,
      Dialect dialect) {
    this.endpoint = endpoint;
    this.dialect = dialect;
    this.courier = new Courier(endpoint, timeout, userAgent, traffic);
  }

  /**
   * Asks; where the answer does not fit the schema, the failure names the type that was asked for.
   */
  <D extends Query.Data> D ask(Query<D> query, String type) {
    Query<D> question = dialect.fit(query);
    return courier.ask(body(question), answer -> data(question, type, answer));
  }

  String withoutSecrets(String text) {
    return ServerText.sentence(Secrets.of(endpoint).hideIn(text));
  }

  /** Breaks off every call that is under way. */
  void hangUp() {
    courier.hangUp();
  }

  SubgraphFailure drift(String what) {
    return new SubgraphFailure.SchemaDrift(endpoint, what, Set.of());
  }

  /** The failure of a schema that lacks what cannot be done without. */
  SubgraphFailure lacking(Set<SchemaField> missing) {
    String names =
        missing.stream()
            .limit(MOST_NAMES)
            .map(SchemaField::toString)
            .collect(Collectors.joining(", "));
    String more =
        missing.size() > MOST_NAMES
            ? String.format(Locale.ROOT, " and %d more", missing.size() - MOST_NAMES)
            : "";
    return new SubgraphFailure.SchemaDrift(endpoint, "it lacks " + names + more, missing);
  }

  private static RequestBody body(Query<?> query) {
    Buffer body = new Buffer();
    BufferedSinkJsonWriter writer = new BufferedSinkJsonWriter(body, null);
    Operations.composeJsonRequest(query, writer, CustomScalarAdapters.Empty);
    return RequestBody.create(body.readByteString(), JSON);
  }

  private <D extends Query.Data> D data(Query<D> query, String type, BufferedSource body)
      throws IOException {
    ByteString beginning = Courier.beginning(body);
    ApolloResponse<D> answer =
        Operations.parseResponse(
            query, new BufferedSourceJsonReader(body), null, CustomScalarAdapters.Empty, null);
    if (answer.exception != null) {
      throw unreadable(answer.exception, type, beginning);
    }
    if (answer.errors != null && !answer.errors.isEmpty()) {
      throw answer.errors.stream().allMatch(error -> error.getMessage().isBlank())
          ? otherAnswer(beginning)
          : AnswerErrors.of(endpoint, answer.errors);
    }
    if (answer.data == null) {
      throw otherAnswer(beginning);
    }
    return answer.data;
  }

  /** Whole JSON, but no answer of a subgraph's. */
  private SubgraphFailure otherAnswer(ByteString beginning) {
    String text = courier.text(beginning);
    OtherAnswer answer = OtherAnswer.in(text);
    return switch (answer.form()) {
      case ERRORS -> AnswerErrors.of(endpoint, answer.words());
      case JSON -> AnswerErrors.inPlaceOfAnAnswer(endpoint, answer.words());
      default -> AnswerErrors.inPlaceOfAnAnswer(endpoint, ServerText.oneLine(text));
    };
  }

  private SubgraphFailure unreadable(RuntimeException failure, String type, ByteString beginning)
      throws IOException {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SubgraphFailure named) {
        return named;
      }
      if (cause instanceof JsonDataException && !answersSomehow(beginning)) {
        return otherAnswer(beginning);
      }
      Matcher nothing = NOTHING.matcher(String.valueOf(cause.getMessage()));
      if (cause instanceof JsonDataException && nothing.find()) {
        return new SubgraphFailure.Unresolvable(
            endpoint, ServerText.oneLine(cause.getMessage()), nothing.group("field"));
      }
      if (cause instanceof NullOrMissingField
          || cause instanceof UnreadableValue
          || cause instanceof JsonDataException) {
        String what =
            String.format(Locale.ROOT, "%s: %s", type, ServerText.oneLine(cause.getMessage()));
        return new SubgraphFailure.SchemaDrift(endpoint, what, failure);
      }
      if (cause instanceof JsonEncodingException || cause instanceof EOFException) {
        return notJson(cause, failure, beginning);
      }
      if (cause instanceof IOException broken) {
        throw broken;
      }
    }
    throw failure;
  }

  /**
   * Whether there is data in it, and no errors: then it is the data that is not as it should be.
   */
  private boolean answersSomehow(ByteString beginning) {
    return switch (OtherAnswer.in(courier.text(beginning)).form()) {
      case ERRORS, JSON -> false;
      default -> true;
    };
  }

  private SubgraphFailure notJson(Throwable cause, RuntimeException failure, ByteString beginning) {
    OtherAnswer answer = OtherAnswer.in(courier.text(beginning));
    return switch (answer.form()) {
      case PAGE -> new SubgraphFailure.NotGraphQl(endpoint, page(answer), Trouble.BROKEN);
      case TEXT ->
          new SubgraphFailure.NotGraphQl(
              endpoint, String.format(Locale.ROOT, "'%s'", answer.words()), Trouble.BROKEN);
      default -> new SubgraphFailure.NotJson(endpoint, firstLine(cause), failure);
    };
  }

  private static String page(OtherAnswer page) {
    return page.words().isEmpty()
        ? "a page"
        : String.format(Locale.ROOT, "a page with the title '%s'", page.words());
  }

  private static String firstLine(Throwable cause) {
    String message = cause instanceof EOFException ? "it ends too early" : cause.getMessage();
    return ServerText.oneLine(String.valueOf(message).lines().findFirst().orElse(""));
  }
}
