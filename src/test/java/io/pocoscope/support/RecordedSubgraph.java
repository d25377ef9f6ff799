package io.pocoscope.support;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The recorded history behind real HTTP: pages of the recorded rows for the query that is asked, at
 * the blocks that were recorded. Faults can be put before any request.
 */
public final class RecordedSubgraph implements AutoCloseable {
  public static final long HEAD = 469;
  public static final long PAST = 300;
  public static final String DEPLOYMENT = "QmYhdV494KGtcPafET31RFMBbMJgJx6VenUcesbQ8fw49D";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern COLLECTION = Pattern.compile("(\\w+)\\(block:");
  private static final Map<Long, String> RECORDED = Map.of(HEAD, "head", PAST, "block-300");

  private JsonNode pages = Recordings.pages();
  private final AtomicInteger requests = new AtomicInteger();
  private final List<JsonNode> asked = new CopyOnWriteArrayList<>();
  private final IntFunction<Optional<ResponseDefinitionBuilder>> fault;
  private final WireMockServer server;
  private volatile boolean knowsCursors = true;
  private volatile boolean tellsSchema = true;
  private final Set<String> lacking = ConcurrentHashMap.newKeySet();
  private final ObjectNode meta =
      (ObjectNode) parse(Recordings.questions().path("meta").path("answer").asText());

  private RecordedSubgraph(IntFunction<Optional<ResponseDefinitionBuilder>> fault) {
    this.fault = fault;
    this.server =
        new WireMockServer(
            options().bindAddress("127.0.0.1").dynamicPort().extensions(new Answers()));
    server.start();
    server.stubFor(any(anyUrl()).willReturn(aResponse()));
  }

  public static RecordedSubgraph start() {
    return new RecordedSubgraph(request -> Optional.empty());
  }

  /** Answers some requests, counted from 1, otherwise. */
  public static RecordedSubgraph failing(IntFunction<Optional<ResponseDefinitionBuilder>> fault) {
    return new RecordedSubgraph(fault);
  }

  public String url() {
    return "http://127.0.0.1:" + server.port() + "/subgraphs/name/bellecour/poco-v5";
  }

  public int requests() {
    return requests.get();
  }

  /** What has been asked, in order; the schema apart, which is asked for once. */
  public List<JsonNode> asked() {
    return asked;
  }

  /** The keys that came with all requests. */
  public List<String> authorizations() {
    return server.getAllServeEvents().stream()
        .map(event -> String.valueOf(event.getRequest().getHeader("Authorization")))
        .toList();
  }

  /** Changes a row of a recorded collection at the head. */
  public RecordedSubgraph tamper(String collection, int row, String field, String value) {
    pages = pages.deepCopy();
    ((ObjectNode) pages.path("head").path(collection).path(0).path(row)).put(field, value);
    return this;
  }

  /** Changes every row of a recorded collection at the head that has a value. */
  public RecordedSubgraph tamperWhere(String collection, String field, String from, String to) {
    pages = pages.deepCopy();
    for (JsonNode page : pages.path("head").path(collection)) {
      for (JsonNode row : page) {
        if (row.path(field).asText().equals(from)) {
          ((ObjectNode) row).put(field, to);
        }
      }
    }
    return this;
  }

  /** Takes a field out of the first row of a recorded collection at the head. */
  public RecordedSubgraph without(String collection, String field) {
    pages = pages.deepCopy();
    ((ObjectNode) pages.path("head").path(collection).path(0).path(0)).remove(field);
    return this;
  }

  /** Empties a recorded collection at the head. */
  public RecordedSubgraph empty(String collection) {
    pages = pages.deepCopy();
    ((ObjectNode) pages.path("head")).putArray(collection);
    return this;
  }

  /** The subgraph says that it has indexing errors. */
  public RecordedSubgraph stumbled() {
    ((ObjectNode) meta.path("data").path("_meta")).put("hasIndexingErrors", true);
    return this;
  }

  /** From now on its head is another, of a block's number and of a time (seconds since 1970). */
  public RecordedSubgraph head(long number, long time) {
    ((ObjectNode) meta.path("data").path("_meta").path("block"))
        .put("number", number)
        .put("timestamp", time);
    return this;
  }

  /** Every page is the first one, as an endpoint would have it that knows no id_gt. */
  public RecordedSubgraph ignoringCursors() {
    knowsCursors = false;
    return this;
  }

  /**
   * Fields, such as {@code Deal.sponsor} or {@code Query.bulks}, that an older deployment or node
   * does not know: whoever asks for one is told so.
   */
  public RecordedSubgraph lacking(String... fields) {
    lacking.addAll(List.of(fields));
    return this;
  }

  /** It refuses introspection, as some gateways do. */
  public RecordedSubgraph tellingNoSchema() {
    tellsSchema = false;
    return this;
  }

  /** Another deployment answers from now on. */
  public RecordedSubgraph deployment(String name) {
    ((ObjectNode) meta.path("data").path("_meta")).put("deployment", name);
    return this;
  }

  @Override
  public void close() {
    server.stop();
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private JsonNode answer(JsonNode question) {
    Optional<String> unknown = RecordedSchema.firstOf(lacking, question.path("query").asText());
    if (unknown.isPresent()) {
      String[] field = unknown.get().split("\\.", 2);
      return error("Type `%s` has no field `%s`".formatted(field[0], field[1]));
    }
    if (question.path("operationName").asText().equals("Head")) {
      JsonNode answer = meta.deepCopy();
      RecordedSchema.strip(lacking, "_Block_", answer.path("data").path("_meta").path("block"));
      return answer;
    }
    Matcher collection = COLLECTION.matcher(question.path("query").asText());
    if (!collection.find()) {
      throw new AssertionError("no collection in " + question);
    }
    JsonNode variables = question.path("variables");
    String at = RECORDED.get(variables.path("block").path("number").asLong());
    if (at == null) {
      throw new AssertionError("no recording of that block: " + variables);
    }
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode rows =
        page(
            pages.path(at).path(collection.group(1)),
            knowsCursors ? variables.path("where") : JSON.createObjectNode(),
            variables.path("first").asInt());
    rows.forEach(row -> RecordedSchema.stripRow(lacking, collection.group(1), row));
    answer.putObject("data").set(collection.group(1), rows);
    return answer;
  }

  private static JsonNode error(String message) {
    ObjectNode answer = JSON.createObjectNode();
    answer.putArray("errors").addObject().put("message", message);
    return answer;
  }

  private ArrayNode page(JsonNode recorded, JsonNode where, int first) {
    ArrayNode rows = JSON.createArrayNode();
    for (JsonNode page : recorded) {
      for (JsonNode row : page) {
        if (rows.size() < first && isWanted(row, where)) {
          rows.add(lacking.isEmpty() ? row : row.deepCopy());
        }
      }
    }
    return rows;
  }

  /**
   * The recordings do not tell when a row's present version was written: for what changed since a
   * block, every row is given that may have, which is more than graph-node would give.
   */
  private static boolean isWanted(JsonNode row, JsonNode where) {
    String id = row.path("id").asText();
    long since = where.path("_change_block").path("number_gte").asLong(0);
    boolean named = !where.has("id_in");
    for (JsonNode name : where.path("id_in")) {
      named |= name.asText().equals(id);
    }
    return named
        && id.compareTo(where.path("id_gt").asText("")) > 0
        && (!where.has("id_lt") || id.compareTo(where.path("id_lt").asText()) < 0)
        && block(row) >= since;
  }

  private static long block(JsonNode row) {
    if (row.has("blockNumber")) {
      return row.path("blockNumber").asLong();
    }
    String id = row.path("id").asText();
    return id.matches("[0-9]+-[0-9]+")
        ? Long.parseLong(id.substring(0, id.indexOf('-')))
        : Long.MAX_VALUE;
  }

  private final class Answers implements ResponseDefinitionTransformerV2 {
    @Override
    public ResponseDefinition transform(ServeEvent event) {
      JsonNode question = parse(event.getRequest().getBodyAsString());
      if (question.path("operationName").asText().equals("Schema")) {
        return json(tellsSchema ? RecordedSchema.without(lacking) : error("introspection is off"));
      }
      asked.add(question);
      return fault
          .apply(requests.incrementAndGet())
          .map(ResponseDefinitionBuilder::build)
          .orElseGet(() -> json(answer(question)));
    }

    private static ResponseDefinition json(JsonNode answer) {
      return aResponse()
          .withHeader("content-type", "application/json", "application/json")
          .withBody(answer.toString())
          .build();
    }

    @Override
    public String getName() {
      return "recorded-answers";
    }
  }
}
