package io.pocoscope.devnet.market.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Hands what it takes on to another sink in a thread of its own, in the same order: a market is
 * made up while its dump is written. Holds a bounded number of versions.
 */
public final class Relay implements VersionSink, AutoCloseable {
  private static final int BATCH = 1024;
  private static final int BATCHES = 16;

  private final BlockingQueue<List<Handover>> queue = new ArrayBlockingQueue<>(BATCHES);
  private final Thread thread;
  private List<Handover> batch = new ArrayList<>(BATCH);
  private boolean told;
  private volatile Optional<RuntimeException> failure = Optional.empty();

  private interface Handover {
    void to(VersionSink sink);
  }

  /** Starts the thread. The sink is its alone until {@link #close()}. */
  public Relay(VersionSink sink) {
    thread = new Thread(() -> run(sink), "relay");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void version(String type, String id, long from, long to, Object... values) {
    take(sink -> sink.version(type, id, from, to, values));
  }

  @Override
  public void block(long number, long time) {
    take(sink -> sink.block(number, time));
  }

  /** Waits until everything has been handed on; throws what the sink has thrown. */
  @Override
  public void close() {
    if (!batch.isEmpty()) {
      handOver();
    }
    // The empty batch is the last one.
    handOver();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    rethrow();
  }

  private void take(Handover handover) {
    batch.add(handover);
    if (batch.size() == BATCH) {
      handOver();
      rethrow();
    }
  }

  private void handOver() {
    try {
      queue.put(batch);
      batch = new ArrayList<>(BATCH);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a history was written", interrupted);
    }
  }

  /** Once: who closes it because of a failure has heard of that. */
  private void rethrow() {
    if (failure.isPresent() && !told) {
      told = true;
      throw failure.get();
    }
  }

  private void run(VersionSink sink) {
    try {
      for (List<Handover> next = queue.take(); !next.isEmpty(); next = queue.take()) {
        // After a failure the rest is taken all the same: nobody must wait for room.
        if (failure.isEmpty()) {
          handOn(next, sink);
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void handOn(List<Handover> handovers, VersionSink sink) {
    try {
      handovers.forEach(handover -> handover.to(sink));
    } catch (RuntimeException thrown) {
      failure = Optional.of(thrown);
    }
  }
}
