package io.pocoscope.devnet.market.writing;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.history.Version;

/** Fills a history, for serving. */
public final class HistorySink implements VersionSink {
  private final History history;

  public HistorySink(History history) {
    this.history = history;
  }

  @Override
  public void version(String type, String id, long from, long to, Object... values) {
    history.add(type, id, new Version(from, to, Values.exact(values)));
  }

  @Override
  public void block(long number, long time) {
    history.addBlock(number, time);
  }
}
