package io.pocoscope.sync;

import io.pocoscope.store.PinnedRows;
import io.pocoscope.store.Row;
import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import io.pocoscope.subgraph.Page;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.subgraph.Where;
import io.pocoscope.subgraph.entity.Entity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Asks again, by id, for the rows in {@code sync_recheck}: they are replaced by what the chain now
 * has, or deleted where it has none.
 */
final class Recheck {
  private static final int IDS_AT_ONCE = 500;

  private final Subgraph subgraph;
  private final Store store;
  private final Crew crew;
  private final Map<Table, Fetcher.Source<?>> sources;

  Recheck(Subgraph subgraph, Store store, Crew crew, Map<Table, Fetcher.Source<?>> sources) {
    this.subgraph = subgraph;
    this.store = store;
    this.crew = crew;
    this.sources = sources;
  }

  void run(long block, PinnedRows rows) {
    Queue<Chunk> chunks = new ConcurrentLinkedQueue<>();
    for (Table table : sources.keySet()) {
      List<String> ids =
          store.query(
              "select id from sync_recheck where table_name = ? order by id",
              row -> row.getString(1),
              table.sqlName());
      for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
        chunks.add(
            new Chunk(
                table, ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE)), List.of()));
      }
    }
    crew.run(
        new Crew.Job<Chunk>() {
          @Override
          public Optional<Chunk> next() {
            return Optional.ofNullable(chunks.poll())
                .map(chunk -> chunk.answered(ask(sources.get(chunk.table()), block, chunk.ids())));
          }

          @Override
          public void handedOver(Chunk chunk) {}
        },
        batch -> batch.forEach(chunk -> exchange(chunk, block, rows)));
  }

  private <E extends Entity> List<Row> ask(Fetcher.Source<E> source, long block, List<String> ids) {
    Where where = Where.among(ids);
    List<Row> found = new ArrayList<>();
    boolean more = true;
    while (more) {
      Page<E> page = subgraph.page(source.collection(), block, where, source.size());
      page.rows().forEach(row -> found.add(source.rows().of(row)));
      more = !page.last() && found.size() < ids.size();
      where = more ? where.after(page.rows().get(page.rows().size() - 1).id()) : where;
    }
    return found;
  }

  private void exchange(Chunk chunk, long block, PinnedRows rows) {
    store.inTransaction(
        () -> {
          String first = chunk.ids().get(0);
          String last = chunk.ids().get(chunk.ids().size() - 1);
          String name = chunk.table().sqlName();
          String chunkIds =
              String.format(
                  Locale.ROOT,
                  "(select id from sync_recheck where table_name = '%s' and id between ? and ?)",
                  name);
          store.execute(
              String.format(Locale.ROOT, "delete from main.%s where id in %s", name, chunkIds),
              first,
              last);
          rows.add(chunk.table(), chunk.found(), block);
          rows.flush();
          store.execute(
              "delete from sync_recheck where table_name = ? and id between ? and ?",
              name,
              first,
              last);
          return chunk;
        });
  }

  /**
   * Ids of a table, in order, and what the endpoint has of them.
   *
   * @param found their rows; fewer where the chain no longer has them
   */
  private record Chunk(Table table, List<String> ids, List<Row> found) {
    Chunk answered(List<Row> rows) {
      return new Chunk(table, ids, rows);
    }
  }
}
