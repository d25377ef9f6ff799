package io.pocoscope.devnet.market;

import io.pocoscope.devnet.market.writing.VersionSink;

/** Keeps nothing: for tests that look at the truth alone. */
final class Unrecorded implements VersionSink {
  @Override
  public void version(String type, String id, long from, long to, Object... values) {}

  @Override
  public void block(long number, long time) {}
}
