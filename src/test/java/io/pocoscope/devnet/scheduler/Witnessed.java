package io.pocoscope.devnet.scheduler;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.market.Market;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.truth.SlotTruth;
import io.pocoscope.devnet.market.writing.HistorySink;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.devnet.server.Misbehaviour;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A devnet with schedulers, asked over HTTP. */
final class Witnessed implements AutoCloseable {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final ApiSchema SCHEMA = ApiSchema.ofPoco();

  private final HttpClient http = HttpClient.newHttpClient();
  private final ChainReader chain;
  private final Schedulers schedulers;
  private final DevnetServer server;

  Witnessed(MarketSettings market, double share, double faults) {
    History history = new History(SCHEMA, "QmTest");
    List<SlotTruth> truths = new ArrayList<>();
    Market.run(market, SCHEMA, new HistorySink(history), truths::add);
    chain = new ChainReader(history);
    schedulers =
        Schedulers.of(history, truths, new SchedulerSettings(share, faults, market.seed(), 134));
    server =
        DevnetServer.start(
            0, "a/b", new GraphNode(history), Misbehaviour.none(), Optional.of(schedulers));
  }

  static MarketSettings market(long seed) {
    return MarketSettings.defaults()
        .withSeed(seed)
        .withSize(150, 5)
        .withFailureRate(.25)
        .withHidden(.15);
  }

  List<SlotTruth> truths() {
    return schedulers.truths();
  }

  Schedulers schedulers() {
    return schedulers;
  }

  List<String> pools() {
    return chain.pools();
  }

  TaskRecord task(SlotTruth truth) {
    return chain.task(truth);
  }

  DevnetServer server() {
    return server;
  }

  String compass(String pool) {
    return server.compassUrl().orElseThrow() + "/134/workerpools/" + pool;
  }

  /** The address of a pool's scheduler, if Compass knows one. */
  Optional<String> apiUrl(String pool) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(compass(pool));
    return answer.statusCode() == 404
        ? Optional.empty()
        : Optional.of(JSON.readTree(answer.body()).path("apiUrl").asText());
  }

  HttpResponse<String> ask(SlotTruth truth) throws IOException, InterruptedException {
    String pool = task(truth).deal().pool();
    return get(apiUrl(pool).orElseThrow() + "/tasks/" + truth.task());
  }

  JsonNode json(SlotTruth truth) throws IOException, InterruptedException {
    return JSON.readTree(ask(truth).body());
  }

  HttpResponse<String> get(String url) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    server.close();
  }
}
