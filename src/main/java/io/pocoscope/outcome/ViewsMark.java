package io.pocoscope.outcome;

import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether the views of a store are those that scripts made: DuckDB takes a quarter of a
 * second to define them, which is most of what a run over an unchanged history takes. The mark is a
 * macro that says a hash of the scripts and of the names of all views and macros, so it no longer
 * holds after a new version, or when anybody has dropped one.
 */
final class ViewsMark {
  private static final String NAME = "installed_views";

  private final Store store;
  private final String scripts;

  ViewsMark(Store store, List<String> scripts) {
    this.store = store;
    this.scripts = String.join("\n", scripts);
  }

  boolean holds() {
    State now = state();
    return now.marked().equals(Optional.of(now.hash()));
  }

  void set() {
    // The hash is 32 hexadecimal digits of DuckDB's own; a macro's body takes no parameter.
    store.execute("create or replace macro " + NAME + "() as '" + state().hash() + "'");
  }

  private State state() {
    return store.queryOne(
        Resource.text(ViewsMark.class, "views-mark.sql"),
        row -> new State(row.getString("hash"), Optional.ofNullable(row.getString("marked"))),
        scripts);
  }

  /**
   * @param hash of the scripts and of the names that the store holds now
   * @param marked what the mark says, if there is one
   */
  private record State(String hash, Optional<String> marked) {}
}
