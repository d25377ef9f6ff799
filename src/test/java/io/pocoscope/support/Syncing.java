package io.pocoscope.support;

import io.pocoscope.outcome.Judgement;
import io.pocoscope.outcome.Views;
import io.pocoscope.store.Store;
import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.subgraph.Pace;
import io.pocoscope.subgraph.Patience;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.sync.Stop;
import io.pocoscope.sync.Sync;
import io.pocoscope.sync.SyncProgress;
import io.pocoscope.sync.SyncReport;
import io.pocoscope.sync.SyncRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.OptionalDouble;

/** A sync with the settings that a test cares for, and short waits. */
public record Syncing(
    String url,
    String network,
    long margin,
    int pageSize,
    int parallel,
    int attempts,
    boolean restart,
    boolean rebuild,
    SyncProgress progress) {
  /** A test's endpoint that has refused a question bears as many as before at once. */
  private static final double FASTER_PER_SECOND = 1000;

  private static final Instant WALL_CLOCK = Instant.parse("2026-11-21T12:00:00Z");

  /** At the head, with pages of 1000, three at once. */
  public static Syncing from(String url) {
    return new Syncing(url, "bellecour", 0, 1000, 3, 3, false, false, new Unheard());
  }

  public Syncing network(String name) {
    return new Syncing(url, name, margin, pageSize, parallel, attempts, restart, rebuild, progress);
  }

  public Syncing margin(long blocks) {
    return new Syncing(
        url, network, blocks, pageSize, parallel, attempts, restart, rebuild, progress);
  }

  public Syncing pageSize(int rows) {
    return new Syncing(url, network, margin, rows, parallel, attempts, restart, rebuild, progress);
  }

  public Syncing parallel(int questions) {
    return new Syncing(
        url, network, margin, pageSize, questions, attempts, restart, rebuild, progress);
  }

  public Syncing attempts(int most) {
    return new Syncing(url, network, margin, pageSize, parallel, most, restart, rebuild, progress);
  }

  public Syncing restarting() {
    return new Syncing(url, network, margin, pageSize, parallel, attempts, true, rebuild, progress);
  }

  public Syncing rebuilding() {
    return new Syncing(url, network, margin, pageSize, parallel, attempts, restart, true, progress);
  }

  /** Heard by somebody, who may do things meanwhile. */
  public Syncing heardBy(SyncProgress listener) {
    return new Syncing(
        url, network, margin, pageSize, parallel, attempts, restart, rebuild, listener);
  }

  public SyncReport into(Store store) {
    return into(store, new Stop());
  }

  public SyncReport into(Store store, Stop stop) {
    Endpoint endpoint = Endpoint.parse(url).orElseThrow();
    Patience patience =
        new Patience(attempts, Duration.ofMillis(1), Duration.ofMillis(20), Duration.ofSeconds(20));
    Subgraph subgraph =
        Subgraph.at(
            endpoint,
            patience,
            Pace.of(parallel, OptionalDouble.empty(), FASTER_PER_SECOND),
            "pocoscope/test");
    SyncRequest request =
        new SyncRequest(
            network,
            endpoint.shown(),
            margin,
            pageSize,
            parallel,
            restart,
            rebuild,
            "a test",
            "test");
    Views.install(store);
    Judgement judgement = new Judgement(store);
    judgement.suspend();
    Clock clock = Clock.fixed(WALL_CLOCK, ZoneOffset.UTC);
    SyncReport report =
        new Sync(subgraph, store, clock, stop, judgement::renewIfRoom).run(request, progress);
    Judgements.assertAsEventsSay(store);
    return report;
  }

  /** Listens to nothing; tests that listen to something extend it. */
  public static class Unheard implements SyncProgress {
    @Override
    public void started(String network, long block, boolean resumed) {}

    @Override
    public void stored(long rows, long rowsLeft) {}

    @Override
    public void note(String what) {}
  }
}
