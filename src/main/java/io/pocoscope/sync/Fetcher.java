package io.pocoscope.sync;

import io.pocoscope.store.Row;
import io.pocoscope.store.Table;
import io.pocoscope.subgraph.Collection;
import io.pocoscope.subgraph.Features;
import io.pocoscope.subgraph.Page;
import io.pocoscope.subgraph.PageSize;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.subgraph.Where;
import io.pocoscope.subgraph.entity.Entity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks for the pages of a sweep's ranges, all at one block; for use by several threads. */
final class Fetcher {
  /** Fewer pages than these are not worth a thread of their own. */
  private static final double PAGES_TO_SHARE = 2;

  private final Subgraph subgraph;
  private final long block;
  private final Function<Table, Optional<Long>> changedSince;
  private final Map<Table, Source<?>> sources;
  private final Work work;

  Fetcher(
      Subgraph subgraph,
      long block,
      Function<Table, Optional<Long>> changedSince,
      Map<Table, Source<?>> sources,
      Work work) {
    this.subgraph = subgraph;
    this.block = block;
    this.changedSince = changedSince;
    this.sources = sources;
    this.work = work;
  }

  /** The next page of a range. */
  Pulled next(Range range) {
    return next(range, sources.get(range.table()));
  }

  private <E extends Entity> Pulled next(Range range, Source<E> source) {
    Where where =
        Where.all()
            .after(range.after())
            .before(range.before())
            .changedSince(changedSince.apply(range.table()));
    Page<E> page = subgraph.page(source.collection(), block, where, source.size());
    requireAscending(page.rows(), range);
    List<Row> rows = page.rows().stream().map(source.rows()::of).toList();
    String last = page.lastId().orElse(range.after());
    Range behind = range.advanced(last, rows.size(), page.last());
    Pulled pulled = new Pulled(behind, Optional.empty(), rows, page.leftOut(), 0);
    return page.last()
        ? pulled
        : shared(pulled, Outlook.after(behind, page.firstId().orElseThrow(), page.size(), block));
  }

  private Pulled shared(Pulled pulled, Outlook outlook) {
    Range behind = pulled.range();
    boolean worthIt = outlook.rowsLeft() > PAGES_TO_SHARE * pulled.rows().size();
    if (outlook.middle().isEmpty() || !worthIt || !work.wantsMore()) {
      return pulled.withLeft(outlook.rowsLeft());
    }
    String middle = outlook.middle().get();
    Range upper = behind.upper(middle, work.nextNumber(behind.table()));
    return pulled.splitInto(behind.lower(middle), upper).withLeft(outlook.rowsLeft());
  }

  /** An endpoint that pages in another order would be asked for ever, or give holes. */
  private static void requireAscending(List<? extends Entity> page, Range range) {
    String last = range.after();
    for (Entity entity : page) {
      String id = entity.id();
      String type = range.table().type();
      if (id.compareTo(last) <= 0) {
        throw new SyncFailure.BadRow(type, id, "it comes after '" + last + "'");
      }
      if (range.before().filter(before -> id.compareTo(before) >= 0).isPresent()) {
        throw new SyncFailure.BadRow(
            type, id, "only ids below " + range.before().get() + " were asked for");
      }
      last = id;
    }
  }

  /**
   * Where the rows of a table come from.
   *
   * @param collection what is asked for
   * @param rows how they become rows of the table
   * @param size how many at once
   */
  record Source<E extends Entity>(Collection<E> collection, EntityRow rows, PageSize size) {

    static <E extends Entity> Source<E> of(
        Collection<E> collection, Supplier<Features> features, int pageSize) {
      return new Source<>(
          collection, new EntityRow(collection.entity(), features), new PageSize(pageSize));
    }
  }
}
