package io.pocoscope.bench;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.market.Market;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.devnet.market.writing.HistorySink;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.devnet.server.Latency;
import io.pocoscope.devnet.server.Misbehaviour;
import java.time.Duration;

/** Serves a made-up market of so many deals, of so many slots on average, behind so many ms. */
public final class MarketServer {
  private MarketServer() {}

  public static void main(String[] arguments) {
    ApiSchema schema = ApiSchema.ofPoco();
    History history = new History(schema, Market.deployment(1));
    Market.run(sized(arguments), schema, new HistorySink(history), slot -> {});
    Duration latency = Duration.ofMillis(arguments.length > 2 ? Long.parseLong(arguments[2]) : 0);
    Misbehaviour behaviour =
        latency.isZero() ? Misbehaviour.none() : Misbehaviour.none().with(Latency.of(latency));
    System.out.println(DevnetServer.start(0, "bench", new GraphNode(history), behaviour).url());
  }

  /** The market of so many deals, of so many slots on average, by the first two arguments. */
  static MarketSettings sized(String... arguments) {
    return MarketSettings.defaults()
        .withSize(Integer.parseInt(arguments[0]), Double.parseDouble(arguments[1]));
  }
}
