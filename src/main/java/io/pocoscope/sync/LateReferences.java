package io.pocoscope.sync;

import io.pocoscope.store.PinnedRows;
import io.pocoscope.store.Store;
import io.pocoscope.store.Table;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.subgraph.Where;
import io.pocoscope.sync.link.LateLink;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Asks again for rows that may refer to what is new in the store. Nothing else can have made their
 * references real, so where nothing is new nothing is asked; else by the ids of what is new, or of
 * the rows whose references are seen to be open, whichever are fewer.
 */
final class LateReferences {
  private final Asking asking;
  private final Store store;
  private final Doubt doubt;
  private final Run run;
  private final PinnedRows rows;
  private final Map<LateLink, Set<String>> followed = new EnumMap<>(LateLink.class);

  LateReferences(Asking asking, Store store, Run run, PinnedRows rows) {
    this.asking = asking;
    this.store = store;
    this.doubt = new Doubt(store);
    this.run = run;
    this.rows = rows;
  }

  void run() {
    boolean more = true;
    while (more) {
      more = false;
      for (LateLink link : LateLink.values()) {
        more |= follow(link);
      }
    }
    doubt.forgetArrivals();
  }

  /** Whether anything was new: what comes may be new itself, and others refer to it. */
  private boolean follow(LateLink link) {
    Set<String> seen = followed.computeIfAbsent(link, any -> new HashSet<>());
    List<String> arrivals = doubt.arrivals(link.target()).stream().filter(seen::add).toList();
    if (!arrivals.isEmpty()) {
      asking.all(
          link.isList() ? ofLists(link, arrivals) : of(link, arrivals),
          run.block(),
          answer -> refresh(link.table(), answer));
    }
    return !arrivals.isEmpty();
  }

  private List<Asking.Question> of(LateLink link, List<String> arrivals) {
    long open = count(link.table(), link.open());
    if (open == 0) {
      return List.of();
    }
    return open <= arrivals.size()
        ? Asking.Question.byIds(link.table(), open(link))
        : Asking.Question.parts(arrivals).stream().map(some -> referring(link, some)).toList();
  }

  /** What a list lacks does not show: all lists are asked for where that takes fewer questions. */
  private List<Asking.Question> ofLists(LateLink link, List<String> arrivals) {
    long lists = count(link.table(), "true");
    if (lists <= (long) arrivals.size() * Subgraph.GREATEST_PAGE) {
      return lists == 0 ? List.of() : List.of(Asking.Question.of(link.table(), Where.all()));
    }
    List<Asking.Question> questions = new ArrayList<>();
    arrivals.forEach(id -> questions.add(referring(link, List.of(id))));
    return questions;
  }

  private Asking.Question referring(LateLink link, List<String> ids) {
    Where.Reference to = new Where.Reference(link.column().field(), link.isList(), ids);
    Optional<Long> before = link.table() == Table.TRANSACTION ? run.since() : Optional.empty();
    return Asking.Question.of(link.table(), Where.referring(to).minedBefore(before));
  }

  private List<String> open(LateLink link) {
    return store.query(
        String.format(
            Locale.ROOT,
            "select id from main.%s where %s order by id",
            link.table().sqlName(),
            link.open()),
        row -> row.getString(1));
  }

  private long count(Table table, String condition) {
    return store.queryOne(
        String.format(
            Locale.ROOT, "select count(*) from main.%s where %s", table.sqlName(), condition),
        row -> row.getLong(1));
  }

  private void refresh(Table table, Asking.Answer answer) {
    store.inTransaction(
        () -> {
          rows.refresh(table, answer.rows(), run.block(), doubt::arrive);
          new LeftOutLog(store).keep(table, answer.leftOut(), rows);
          return answer;
        });
  }
}
