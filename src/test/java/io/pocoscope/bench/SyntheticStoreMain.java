package io.pocoscope.bench;

import java.nio.file.Path;

/** Makes a store in a process of its own, whose memory does not count. */
final class SyntheticStoreMain {
  private SyntheticStoreMain() {}

  public static void main(String[] arguments) {
    SyntheticStore.make(
        Path.of(arguments[0]), Long.parseLong(arguments[1]), Long.parseLong(arguments[2]));
  }
}
