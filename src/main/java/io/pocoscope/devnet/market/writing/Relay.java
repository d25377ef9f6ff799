package io.pocoscope.devnet.market.writing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/**
 * Writes what it takes to another stream in a thread of its own, in the same order: a market is
 * made up while its dump is compressed and written. Bytes, for objects would be fetched from the
 * other processor one by one. Holds a bounded number of them.
 */
public final class Relay extends OutputStream {
  private static final int SIZE = 1 << 16;
  private static final int BLOCKS = 16;

  private final OutputStream out;
  private final BlockingQueue<Block> filled = new ArrayBlockingQueue<>(BLOCKS);
  private final BlockingQueue<Block> free = new ArrayBlockingQueue<>(BLOCKS);
  private final Thread thread;
  private Block block = new Block();
  private boolean told;
  private boolean closed;
  private volatile Optional<IOException> failure = Optional.empty();

  private static final class Block {
    private final byte[] bytes = new byte[SIZE];
    private int used;
  }

  /** Starts the thread. The stream is its alone, and closed when this is closed. */
  public Relay(OutputStream out) {
    this.out = out;
    for (int i = 1; i < BLOCKS; i++) {
      free.add(new Block());
    }
    thread = new Thread(this::run, "relay");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      if (block.used == SIZE) {
        handOver();
        rethrow();
      }
      int part = Math.min(length - done, SIZE - block.used);
      System.arraycopy(bytes, offset + done, block.bytes, block.used, part);
      block.used += part;
      done += part;
    }
  }

  /** Waits until everything has been written; throws what the stream has thrown. */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    if (block.used > 0) {
      handOver();
    }
    // The empty block is the last one.
    handOver();
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    rethrow();
  }

  private void handOver() {
    try {
      filled.put(block);
      block = free.take();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a history was written", interrupted);
    }
  }

  /** Once: who closes it because of a failure has heard of that. */
  private void rethrow() throws IOException {
    if (failure.isPresent() && !told) {
      told = true;
      throw failure.get();
    }
  }

  private void run() {
    try (out) {
      for (Block next = filled.take(); next.used > 0; next = filled.take()) {
        // After a failure the rest is taken all the same: nobody must wait for room.
        if (failure.isEmpty()) {
          write(next);
        }
        next.used = 0;
        free.put(next);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (IOException unclosed) {
      failed(unclosed);
    }
  }

  private void write(Block next) {
    try {
      out.write(next.bytes, 0, next.used);
    } catch (IOException thrown) {
      failed(thrown);
    } catch (RuntimeException thrown) {
      failed(new IOException(thrown));
    }
  }

  private void failed(IOException thrown) {
    if (failure.isEmpty()) {
      failure = Optional.of(thrown);
    }
  }
}
