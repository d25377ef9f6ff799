package io.pocoscope.market.player;

import java.util.Optional;

/** Has runs played elsewhere; found by {@link java.util.ServiceLoader}. */
public interface PlayerProvider {
  /** The kind, as people name it. */
  String name();

  /**
   * Begins.
   *
   * @param master where runs are played; empty where whoever started the program has said so
   */
  Playground open(Optional<String> master);

  /** Where runs are played, until it is closed. */
  interface Playground extends Player, AutoCloseable {
    /** How many runs it plays at once. */
    int places();

    @Override
    void close();
  }
}
