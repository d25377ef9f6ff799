package io.pocoscope.outcome;

import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import io.pocoscope.store.Unjudged;
import java.util.List;
import java.util.Set;

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

  /** What only a store has, or only those ask who have but its file. */
  private static final Set<String> OF_STORES = Set.of("spans", "offchain", "intervals", "figures");

  private Views() {}

  /**
   * The scripts of the views that judge slots from their events, for an engine that has the
   * entities' tables, {@code meta} and {@code contributed_error}; each uses what those before it
   * define.
   */
  public static List<String> judging() {
    return SCRIPTS.stream().filter(name -> !OF_STORES.contains(name)).map(Views::text).toList();
  }

  private static String text(String script) {
    return Resource.text(Views.class, script + ".sql");
  }

  /**
   * Creates the views, or brings them to this version's definitions; the store is open for writing.
   * Nothing is written where they are just these already; where they are others, what was judged by
   * them no longer holds.
   */
  public static void install(Store store) {
    List<String> scripts = SCRIPTS.stream().map(Views::text).toList();
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
