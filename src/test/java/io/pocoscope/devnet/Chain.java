package io.pocoscope.devnet;

import static io.pocoscope.support.StoreContent.content;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.query.GraphNode;
import io.pocoscope.devnet.server.DevnetServer;
import io.pocoscope.store.Store;
import io.pocoscope.support.Syncing;
import io.pocoscope.support.TestStore;
import io.pocoscope.sync.Stop;
import io.pocoscope.sync.SyncFailure;
import io.pocoscope.sync.SyncReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** The recorded history as a served chain that a test may change, and syncs of it. */
final class Chain implements AutoCloseable {
  private final Path folder;
  private final History history = RecordedHistory.load();
  private final DevnetServer server =
      DevnetServer.start(0, "bellecour/poco-v5", new GraphNode(history));

  Chain(Path folder) {
    this.folder = folder;
  }

  History history() {
    return history;
  }

  DevnetServer server() {
    return server;
  }

  Syncing syncing() {
    return Syncing.from(server.url());
  }

  /** Syncs at the head. */
  SyncReport sync(Store store) {
    return syncing().into(store);
  }

  /** Syncs, one question after the other, and lets something happen just before one of them. */
  SyncReport syncUntil(String question, int time, Runnable event, Store store) {
    return syncUntil(question, time, event, store, new Stop());
  }

  /** Begins a sync, and breaks it off at a question. */
  void killed(String question, int time, Store store) {
    Stop stop = new Stop();
    assertThatThrownBy(() -> syncUntil(question, time, stop::request, store, stop))
        .isInstanceOf(SyncFailure.Stopped.class);
  }

  private SyncReport syncUntil(String question, int time, Runnable event, Store store, Stop stop) {
    try (Turnstile turnstile = new Turnstile(server.url())) {
      turnstile.before(question, time, event);
      SyncReport report = Syncing.from(turnstile.url()).parallel(1).into(store, stop);
      assertThat(turnstile.passed()).as("it happened").isTrue();
      return report;
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  Store store(String name) {
    return TestStore.open(folder.resolve(name + ".duckdb"));
  }

  /** What a sync of the chain as it now is brings into an empty store. */
  void requireContent(Store store) {
    try (Store expected = store("expected")) {
      sync(expected);
      assertThat(content(store)).isEqualTo(content(expected));
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
