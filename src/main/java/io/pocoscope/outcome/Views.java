package io.pocoscope.outcome;

import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import io.pocoscope.store.Unjudged;
import java.util.List;

/** Puts the views into a store, so that any tool that opens the file has them. */
public final class Views {
  /** Each uses what those before it define. */
  private static final List<String> SCRIPTS =
      List.of(
          "macros",
          "errors",
          "rounds",
          "judgement",
          "movements",
          "spans",
          "known-from-events",
          "slots",
          "contributions",
          "money",
          "causes",
          "hidden",
          "offchain",
          "intervals",
          "figures");

  private Views() {}

  /**
   * Creates the views, or brings them to this version's definitions; the store is open for writing.
   * Nothing is written where they are just these already; where they are others, what was judged by
   * them no longer holds.
   */
  public static void install(Store store) {
    List<String> scripts =
        SCRIPTS.stream().map(name -> Resource.text(Views.class, name + ".sql")).toList();
    ViewsMark mark = new ViewsMark(store, scripts);
    if (mark.holds()) {
      return;
    }
    store.inTransaction(
        () -> {
          scripts.forEach(store::executeScript);
          mark.set();
          new Unjudged(store).everything();
          return store;
        });
  }
}
