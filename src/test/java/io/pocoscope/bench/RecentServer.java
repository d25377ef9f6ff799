package io.pocoscope.bench;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.market.Market;
import io.pocoscope.devnet.market.writing.HistorySink;
import io.pocoscope.devnet.market.writing.VersionSink;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.devnet.server.Misbehaviour;
import io.pocoscope.store.Table;
import java.time.Duration;

/**
 * Serves the last blocks of a made-up market, as the whole market would: events and transactions
 * since a block, and of everything else, which these refer to, what holds since then. That is all
 * that a sync asks for which has the rest; all of it would take many gigabytes. Its chain goes on,
 * every second, by a block that writes nothing.
 */
public final class RecentServer {
  private RecentServer() {}

  public static void main(String[] arguments) {
    ApiSchema schema = ApiSchema.ofPoco();
    History history = new History(schema, Market.deployment(1));
    VersionSink recent = since(Long.parseLong(arguments[2]), history);
    Market.run(MarketServer.sized(arguments), schema, recent, slot -> {});
    Misbehaviour goingOn = Misbehaviour.none().withAdvance(Duration.ofSeconds(1));
    System.out.println(DevnetServer.start(0, "bench", new GraphNode(history), goingOn).url());
  }

  private static VersionSink since(long block, History history) {
    HistorySink recent = new HistorySink(history);
    return new VersionSink() {
      @Override
      public void version(String type, String id, long from, long to, Object... values) {
        boolean lasting =
            Table.ofType(type)
                .filter(table -> !table.isEvent() && table != Table.TRANSACTION)
                .isPresent();
        if (from >= block || (lasting && to > block)) {
          recent.version(type, id, from, to, values);
        }
      }

      @Override
      public void block(long number, long time) {
        recent.block(number, time);
      }
    };
  }
}
