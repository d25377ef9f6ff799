package io.pocoscope.store.engine;

import java.util.Optional;
import java.util.ServiceLoader;

/** The engines that this program was built with, beside a store's own. */
public final class Engines {
  private Engines() {}

  /**
   * Opens one over a data set.
   *
   * @param name the engine's
   * @param data where the data set is
   * @param master where the engine runs; empty where whoever started the program has said so
   * @throws EngineFailure if there is none of that name, or it cannot be started
   */
  public static Engine open(String name, String data, Optional<String> master) {
    return ServiceLoader.load(EngineProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.name().equals(name))
        .findFirst()
        .orElseThrow(() -> EngineFailure.notHere(name))
        .open(data, master);
  }
}
