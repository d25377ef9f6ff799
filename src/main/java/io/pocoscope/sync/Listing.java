package io.pocoscope.sync;

import io.pocoscope.store.Row;
import io.pocoscope.store.Table;
import io.pocoscope.subgraph.Page;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.subgraph.Where;
import io.pocoscope.subgraph.entity.Entity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;

/** Asks for the rows that blocks have changed, of several tables at once, page by page. */
final class Listing {
  private final Subgraph subgraph;
  private final Crew crew;
  private final Map<Table, Fetcher.Source<?>> sources;

  Listing(Subgraph subgraph, Crew crew, Map<Table, Fetcher.Source<?>> sources) {
    this.subgraph = subgraph;
    this.crew = crew;
    this.sources = sources;
  }

  /**
   * Lists.
   *
   * @param since the first of the blocks, for each table; empty for all rows
   * @param at the block at which the endpoint is asked
   * @param wanted which of the rows are handed over
   * @param taker gets the rows, in the caller's thread
   */
  void of(
      List<Table> tables,
      Function<Table, Optional<Long>> since,
      long at,
      Predicate<Entity> wanted,
      BiConsumer<Table, List<Row>> taker) {
    Queue<Cursor> cursors = new ConcurrentLinkedQueue<>();
    for (Table table : tables) {
      cursors.add(new Cursor(table, Where.all().changedSince(since.apply(table))));
    }
    crew.run(
        new Crew.Job<Listed>() {
          @Override
          public Optional<Listed> next() {
            return Optional.ofNullable(cursors.poll())
                .map(cursor -> page(cursor, sources.get(cursor.table()), at, wanted, cursors));
          }

          @Override
          public void handedOver(Listed listed) {}
        },
        batch -> batch.forEach(listed -> taker.accept(listed.table(), listed.rows())));
  }

  private <E extends Entity> Listed page(
      Cursor cursor,
      Fetcher.Source<E> source,
      long at,
      Predicate<Entity> wanted,
      Queue<Cursor> cursors) {
    Page<E> page = subgraph.page(source.collection(), at, cursor.where(), source.size());
    if (!page.last()) {
      cursors.add(cursor.after(page.lastId().orElseThrow()));
    }
    return new Listed(
        cursor.table(), page.rows().stream().filter(wanted).map(source.rows()::of).toList());
  }

  private record Cursor(Table table, Where where) {
    Cursor after(String id) {
      return new Cursor(table, where.after(id));
    }
  }

  private record Listed(Table table, List<Row> rows) {}
}
