package io.pocoscope.market.player;

import java.util.Optional;
import java.util.ServiceLoader;

/** Where else than in this process this program can have runs played. */
public final class Playgrounds {
  private Playgrounds() {}

  /** Who provides one of a name; empty where this program was built without. */
  public static Optional<PlayerProvider> named(String name) {
    return ServiceLoader.load(PlayerProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.name().equals(name))
        .findFirst();
  }
}
