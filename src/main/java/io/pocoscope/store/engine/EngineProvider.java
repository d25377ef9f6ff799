package io.pocoscope.store.engine;

import java.util.Optional;

/** Opens engines of a kind over data sets; found by {@link java.util.ServiceLoader}. */
public interface EngineProvider {
  /** The kind, as people name it. */
  String name();

  /**
   * Opens one.
   *
   * @param data where the data set is: a folder, or whatever address the engine understands
   * @param master where the engine runs; empty where whoever started the program has said so
   * @throws RuntimeException that is a named failure if the data set cannot be read
   */
  Engine open(String data, Optional<String> master);
}
