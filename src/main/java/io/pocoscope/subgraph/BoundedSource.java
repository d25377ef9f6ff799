package io.pocoscope.subgraph;

import java.io.IOException;
import java.util.function.Supplier;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Source;

/**
 * An answer whose bytes are counted, and that ends in a failure where it is longer than any sane
 * one.
 */
final class BoundedSource extends ForwardingSource {
  private final Supplier<SubgraphFailure> tooLong;
  private final TrafficCount traffic;
  private long left;

  BoundedSource(Source source, long most, Supplier<SubgraphFailure> tooLong, TrafficCount traffic) {
    super(source);
    this.left = most;
    this.tooLong = tooLong;
    this.traffic = traffic;
  }

  @Override
  public long read(Buffer sink, long byteCount) throws IOException {
    long read = super.read(sink, byteCount);
    traffic.received(Math.max(read, 0));
    left -= Math.max(read, 0);
    if (left < 0) {
      throw tooLong.get();
    }
    return read;
  }
}
