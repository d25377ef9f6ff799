package io.pocoscope.sync;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.pocoscope.support.StoreContent.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.pocoscope.store.Store;
import io.pocoscope.support.RecordedSubgraph;
import io.pocoscope.support.Syncing;
import io.pocoscope.support.TestStore;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an endpoint can do, what a sync does about it, and that the content in the end is that of a
 * sync that nobody disturbed: at once where the fault passes, else after the same command again.
 */
@Timeout(120)
@Tag("slow")
class FaultTableTest extends SyncFixture {
  private static final String THROUGH = "gets through";

  private static SortedMap<String, String> clean;

  static Stream<Arguments> faults() {
    return Stream.of(
        row("429 with Retry-After", When.NOW_AND_THEN, status(429).withHeader("Retry-After", "0")),
        row("429 without", When.NOW_AND_THEN, status(429)),
        row("503", When.NOW_AND_THEN, status(503)),
        row(
            "504 with a page of 10 MB",
            When.NOW_AND_THEN,
            status(504).withBody("<p>".repeat(3 << 20))),
        row("408", When.NOW_AND_THEN, status(408)),
        row("reset", When.NOW_AND_THEN, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
        row("hung up", When.NOW_AND_THEN, aResponse().withFault(Fault.EMPTY_RESPONSE)),
        row("garbage", When.NOW_AND_THEN, aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
        row(
            "rubbish after 200",
            When.NOW_AND_THEN,
            aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
        row("cut JSON", When.NOW_AND_THEN, body("{\"data\": {\"tasks\": [{\"id\":")),
        row("empty body", When.NOW_AND_THEN, body("")),
        row("HTML with 200", When.NOW_AND_THEN, body("<html>please log in</html>")),
        row(
            "slow drip",
            When.NOW_AND_THEN,
            body("{\"data\": {\"ta").withChunkedDribbleDelay(5, 200)),
        row("query timed out", When.NOW_AND_THEN, error("Query timed out")),
        row(
            "overloaded",
            When.NOW_AND_THEN,
            error(
                "service is overloaded and can not run the query right now. Please try again in a"
                    + " few minutes")),
        row(
            "reorganised meanwhile",
            When.NOW_AND_THEN,
            error("the chain was reorganized while executing the query")),
        row("503 and never back", When.FROM_THE_TENTH, status(503), "HttpStatus"),
        row("404", When.FROM_THE_TENTH, status(404), "HttpStatus"),
        row("403, the budget is spent", When.FROM_THE_TENTH, status(403), "HttpStatus"),
        row("indexing error", When.FROM_THE_TENTH, error("indexing_error"), "GraphQlError"),
        row(
            "redirect to another host",
            When.FROM_THE_TENTH,
            status(307).withHeader("Location", "http://elsewhere.invalid/"),
            "Redirected"),
        row(
            "redirects without end",
            When.FROM_THE_TENTH,
            status(307).withHeader("Location", "/subgraphs/name/bellecour/poco-v5"),
            "Redirected"),
        row(
            "a field is gone",
            When.FROM_THE_TENTH,
            error("Type `Task` has no field `deal`"),
            "SchemaDrift"));
  }

  @BeforeAll
  static void cleanContent(@TempDir Path folder) {
    try (RecordedSubgraph subgraph = RecordedSubgraph.start();
        Store store = TestStore.open(folder.resolve("clean"))) {
      Syncing.from(subgraph.url()).into(store);
      clean = content(store);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void endsWithTheContentOfACleanRun(
      String what, When when, ResponseDefinitionBuilder fault, String expected) {
    try (RecordedSubgraph subgraph =
            RecordedSubgraph.failing(
                request -> when.strikes(request) ? Optional.of(fault) : Optional.empty());
        Store store = store("store")) {
      Throwable failure =
          catchThrowable(() -> Syncing.from(subgraph.url()).attempts(6).into(store));
      String done = failure == null ? THROUGH : failure.getClass().getSimpleName();
      System.out.printf("%-32s %s%n", what, done);
      assertThat(done).as(String.valueOf(failure)).isEqualTo(expected);
      if (failure != null) {
        goOn(store);
      }
      assertThat(content(store)).isEqualTo(clean);
    }
  }

  private static void goOn(Store store) {
    try (RecordedSubgraph healthy = RecordedSubgraph.start()) {
      Syncing.from(healthy.url()).into(store);
    }
  }

  private static Arguments row(String what, When when, ResponseDefinitionBuilder fault) {
    return row(what, when, fault, THROUGH);
  }

  private static Arguments row(
      String what, When when, ResponseDefinitionBuilder fault, String expected) {
    return Arguments.of(what, when, fault, expected);
  }

  private static ResponseDefinitionBuilder status(int status) {
    return aResponse().withStatus(status);
  }

  private static ResponseDefinitionBuilder body(String body) {
    return aResponse().withHeader("content-type", "application/json").withBody(body);
  }

  private static ResponseDefinitionBuilder error(String message) {
    return body("{\"errors\": [{\"message\": \"" + message + "\"}]}");
  }

  /** Which requests meet the fault. */
  private enum When {
    NOW_AND_THEN,
    FROM_THE_TENTH;

    boolean strikes(int request) {
      return this == NOW_AND_THEN ? request % 5 == 2 : request >= 10;
    }
  }
}
