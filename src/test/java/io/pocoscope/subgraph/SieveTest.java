package io.pocoscope.subgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.market.settings.Mischief;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.query.RequestBody;
import io.pocoscope.subgraph.entity.Entity;
import io.pocoscope.support.HostileMarket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page that fails because of some of its rows is sifted, whatever the node understands. */
class SieveTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BAD = 4;

  private final History history = HostileMarket.history(30, Mischief.NONE.withBoostDeals(BAD));
  private final GraphNode node = new GraphNode(history);
  private final AtomicInteger requests = new AtomicInteger();
  private final List<String> refusals = new ArrayList<>();
  private boolean filtersByRelation = true;
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.incrementAndGet();
          byte[] answer = answer(exchange.getRequestBody().readAllBytes());
          exchange.sendResponseHeaders(200, answer.length);
          try (var out = exchange.getResponseBody()) {
            out.write(answer);
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private byte[] answer(byte[] body) throws IOException {
    JsonNode asked = JSON.readTree(body);
    JsonNode variables = asked.path("variables");
    if (!refusals.isEmpty() && asked.path("query").asText().contains("query Deals")) {
      return error(refusals.remove(0));
    }
    if (!filtersByRelation && variables.path("where").has("app_")) {
      return error("Invalid value provided for argument `where`: Object({\"app_\": Object({})})");
    }
    return node.answer(RequestBody.read(body)).json();
  }

  private static byte[] error(String message) {
    return JSON.createObjectNode()
        .set("errors", JSON.createArrayNode().add(JSON.createObjectNode().put("message", message)))
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aNodeThatFiltersByRelationsIsAskedAHandfulOfQuestions() {
    Page<?> page = deals(new PageSize(1000));
    assertThat(page.leftOut()).hasSize(BAD).allMatch(row -> row.field().equals("app"));
    assertThat(page.rows()).hasSize(30);
    assertThat(page.last()).isTrue();
    // The schema, the page, its ids, those with an app, those with a pool too, two bad ones, rows.
    assertThat(requests.get()).isLessThanOrEqualTo(8);
  }

  @Test
  void anotherIsAskedForHalvesAndHalvesOfThem() {
    List<String> filtered = ids(deals(new PageSize(1000)));
    filtersByRelation = false;
    requests.set(0);
    Page<?> page = deals(new PageSize(1000));
    assertThat(ids(page)).isEqualTo(filtered);
    assertThat(page.leftOut()).hasSize(BAD);
    assertThat(requests.get()).isLessThanOrEqualTo(4 + 2 * BAD * 6);
  }

  @Test
  void thePagesOfOtherQuestionsStayAsLargeAsTheyWere() {
    PageSize size = new PageSize(1000);
    deals(size);
    assertThat(size.rows()).isEqualTo(1000);
  }

  @Test
  void whatFailedOnlyOnceIsNoBadRow() {
    refusals.add("Null value resolved for non-null field `callback`");
    filtersByRelation = false;
    Page<?> page = deals(new PageSize(1000));
    assertThat(page.leftOut()).hasSize(BAD);
    assertThat(page.rows()).hasSize(30);
  }

  @Test
  void anErrorOfAnotherKindSiftsNothing() {
    for (int i = 0; i < 5; i++) {
      refusals.add("service is overloaded and can not run the query right now");
    }
    assertThatThrownBy(() -> deals(new PageSize(1000)))
        .isInstanceOf(SubgraphFailure.GraphQlError.class)
        .hasMessageContaining("overloaded");
  }

  private static List<String> ids(Page<?> page) {
    return page.rows().stream().map(Entity::id).sorted().toList();
  }

  private Page<?> deals(PageSize size) {
    Collection<?> deals =
        Collections.ALL.stream().filter(it -> it.type().equals("Deal")).findFirst().orElseThrow();
    Subgraph subgraph =
        Subgraph.at(
            Endpoint.parse("http://127.0.0.1:" + server.getAddress().getPort() + "/").orElseThrow(),
            new Patience(3, Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofSeconds(20)),
            Pace.of(1, OptionalDouble.empty()),
            "pocoscope/test");
    return subgraph.page(deals, history.head(), Where.all(), size);
  }
}
