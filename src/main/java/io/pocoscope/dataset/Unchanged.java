package io.pocoscope.dataset;

import io.pocoscope.dataset.Manifest.TableEntry;
import io.pocoscope.store.Resource;
import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import io.pocoscope.store.Unjudged;
import io.pocoscope.store.content.ContentHash;
import java.util.Map;
import java.util.Optional;

/**
 * Tells which tables are as an earlier export has left them, by what the store keeps of its rows,
 * without reading them. What it does not tell has to be read for.
 *
 * @param entities the content hashes of the entities' tables; none where rows have changed of which
 *     nothing is kept yet
 * @param all whether all entities are as they were
 * @param views whether these, the views' definitions and the time of judging are
 */
record Unchanged(Map<String, String> entities, boolean all, boolean views) {
  /** Of a store and what a manifest says of it, if there is one. */
  static Unchanged since(Optional<Manifest> before, Store store, String viewsHash) {
    if (before.isEmpty() || !new Unjudged(store).isNothing()) {
      return new Unchanged(Map.of(), false, false);
    }
    Manifest held = before.get();
    Map<String, String> entities = ContentHash.byTable(store);
    boolean all =
        Table.all().stream()
            .map(Table::sqlName)
            .allMatch(
                name ->
                    held.table(name)
                        .flatMap(TableEntry::hash)
                        .equals(Optional.of(entities.get(name))));
    boolean judgedAlike =
        held.viewsHash().equals(Optional.of(viewsHash))
            && held.origin().judgedAt().equals(store.meta().now());
    return new Unchanged(entities, all, all && judgedAlike);
  }

  /** What {@link #since} takes of the views that are in a store: 32 hex digits. */
  static String viewsHash(Store store) {
    return store.queryOne(
        Resource.text(Unchanged.class, "views-hash.sql"), row -> row.getString(1));
  }

  /** Whether a table's rows, and their months, are those that an entry tells of. */
  boolean tells(DataTable table, TableEntry entry) {
    return switch (table.kind()) {
      case BOOKS, TRUTH -> false;
      case VIEW -> views;
      case ENTITY ->
          entry.hash().equals(Optional.ofNullable(entities.get(table.name())))
              && (all || table.month().filter(Month::isOfOthers).isEmpty());
    };
  }
}
