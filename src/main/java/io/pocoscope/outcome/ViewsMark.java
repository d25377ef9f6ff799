package io.pocoscope.outcome;

import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether the views of a store are those that scripts made, as to define them anew takes
 * DuckDB a quarter of a second. The mark is a macro that says a hash of the scripts and of the
 * names of all views and macros, so that it no longer holds after a new version, or when one was
 * dropped.
 *
 * <p>Nor when anybody has put another in a view's place: DuckDB gives a definition back in other
 * words once it has been read from the file, so the first opening after they were made adds a hash
 * of these to the mark.
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
    if (now.marked().equals(Optional.of(now.made()))) {
      write(now.complete());
      return true;
    }
    return now.marked().equals(Optional.of(now.complete()));
  }

  /** They have just been made. */
  void set() {
    write(state().made());
  }

  private void write(String hashes) {
    // They are hexadecimal digits of DuckDB's own; a macro's body takes no parameter.
    store.execute("create or replace macro " + NAME + "() as '" + hashes + "'");
  }

  private State state() {
    return store.queryOne(
        Resource.text(ViewsMark.class, "views-mark.sql"),
        row ->
            new State(
                row.getString("made"),
                row.getString("texts"),
                Optional.ofNullable(row.getString("marked"))),
        scripts);
  }

  /**
   * What a store holds.
   *
   * @param made a hash of the scripts and of the names
   * @param texts one of the definitions, as they are given back
   * @param marked what the mark says, if there is one
   */
  private record State(String made, String texts, Optional<String> marked) {
    String complete() {
      return made + " " + texts;
    }
  }
}
