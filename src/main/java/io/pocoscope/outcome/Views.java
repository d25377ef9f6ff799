package io.pocoscope.outcome;

import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;

/** Puts the views into a store, so that any tool that opens the file has them. */
public final class Views {
  private Views() {}

  /**
   * Creates the views, or brings them to this version's definitions; the store is open for writing.
   */
  public static void install(Store store) {
    store.inTransaction(
        () -> {
          store.executeScript(Resource.text(Views.class, "views.sql"));
          return store;
        });
  }
}
