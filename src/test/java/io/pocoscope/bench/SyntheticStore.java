package io.pocoscope.bench;

import io.pocoscope.outcome.Judgement;
import io.pocoscope.outcome.Views;
import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import java.nio.file.Path;

/** A great store for benchmarks, made up in a minute. */
final class SyntheticStore {
  private SyntheticStore() {}

  /**
   * Makes the file.
   *
   * @param slots a multiple of 5
   * @param actors of all roles together, at least 100
   */
  static void make(Path file, long slots, long actors) {
    try (Store store =
        Store.open(file, new StoreLimits(2048, Runtime.getRuntime().availableProcessors()))) {
      Views.install(store);
      store.executeScript(
          Resource.text(SyntheticStore.class, "synthetic.sql")
              .replace("{slots}", Long.toString(slots))
              .replace("{actors}", Long.toString(actors)));
      new Judgement(store).renew();
    }
  }
}
