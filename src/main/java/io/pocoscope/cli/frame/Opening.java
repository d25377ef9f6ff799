package io.pocoscope.cli.frame;

import io.pocoscope.api.Pocoscope;
import java.nio.file.Path;

/** How a command comes by a store. */
@FunctionalInterface
public interface Opening {
  /**
   * The store of a file, open until whoever asks for it closes it.
   *
   * @throws io.pocoscope.store.StoreFailure if it is not there, in use, or no store
   */
  Pocoscope of(Path file);
}
