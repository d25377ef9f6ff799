package io.pocoscope.serve;

import io.pocoscope.api.Known;
import io.pocoscope.api.Labels;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.report.Chapter;
import io.pocoscope.report.chapter.Chapters;
import io.pocoscope.report.chapter.Source;
import io.pocoscope.store.Meta;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** Chapters and tables, worked out where they are asked for, and kept as long as there is room. */
final class Shelf implements AutoCloseable {
  /** Each weighs actors, combinations or runs, and takes seconds where there are many slots. */
  private static final Set<Chapters> SLOW =
      Set.of(
          Chapters.ANSWER,
          Chapters.PAIRS,
          Chapters.ACTORS,
          Chapters.RUIN,
          Chapters.MARKET,
          Chapters.PARAMETERS);

  private static final int QUICK_AT_ONCE = 4;

  /** DuckDB takes what memory it has for one of them. */
  private static final int SLOW_AT_ONCE = 1;

  /** Bytes of tables; chapters are taken for so many. */
  private static final long ROOM = 64_000_000;

  private static final long CHAPTER = 400_000;

  /** What chapters and tables share: rates of actors, patterns, parameters. */
  private static final long FINDINGS = 24;

  private final OpenStore store;
  private final Desk desk;
  private final Labels labels;
  private final Answers written = new Answers(ROOM, Shelf::size);
  private final Answers findings = new Answers(FINDINGS, any -> 1);
  private final Lane quick = new Lane("quick", QUICK_AT_ONCE);
  private final Lane slow = new Lane("slow", SLOW_AT_ONCE);

  Shelf(OpenStore store, Desk desk, Labels labels) {
    this.store = store;
    this.desk = desk;
    this.labels = labels;
  }

  private static long size(Object answer) {
    return answer instanceof Table table ? 4L * table.json().length() + 1 : CHAPTER;
  }

  /** What the store says of itself. */
  Meta meta() {
    return written.once(
        List.of(store.state(), "meta"), () -> store.with(Known.NOTHING, poco -> poco.meta()));
  }

  /**
   * Refuses a query that means no slots.
   *
   * @throws Refused if it does
   */
  void require(Query filter) {
    written.once(
        List.of(store.state(), filter, "asked"),
        () -> store.with(Known.NOTHING, poco -> desk.asked(poco, filter)));
  }

  /**
   * Chapters of the slots that a query means, each as soon as it is there: first those that are
   * quick, which others would make slow.
   *
   * @param round of the request
   */
  Map<Chapters, CompletableFuture<Chapter>> chapters(Query filter, long round) {
    Map<Chapters, CompletableFuture<Chapter>> all = new EnumMap<>(Chapters.class);
    for (Chapters each : Chapters.values()) {
      if (!SLOW.contains(each) && !each.isOfOthers()) {
        all.put(each, chapter(filter, each, round));
      }
    }
    CompletableFuture<Void> quickAreThere = whenAll(all.values());
    for (Chapters each : Chapters.values()) {
      if (SLOW.contains(each)) {
        all.put(each, quickAreThere.thenCompose(done -> chapter(filter, each, round)));
      }
    }
    List<CompletableFuture<Chapter>> before = new ArrayList<>(all.values());
    for (Chapters each : Chapters.values()) {
      if (each.isOfOthers()) {
        all.put(each, ofOthers(filter, each, before));
      }
    }
    return all;
  }

  /** One of them. */
  CompletableFuture<Chapter> chapter(Query filter, Chapters chapter, long round) {
    if (chapter.isOfOthers()) {
      return chapters(filter, round).get(chapter);
    }
    return (SLOW.contains(chapter) ? slow : quick)
        .ask(round, () -> write(filter, chapter.key(), chapter::write));
  }

  private static CompletableFuture<Void> whenAll(Collection<CompletableFuture<Chapter>> some) {
    return CompletableFuture.allOf(some.toArray(CompletableFuture[]::new));
  }

  /** What it says as long as it is not there. */
  CompletableFuture<Chapter> meanwhile(Query filter, Chapters chapter, long round) {
    return quick.ask(round, () -> write(filter, chapter.key() + " meanwhile", chapter::meanwhile));
  }

  private CompletableFuture<Chapter> ofOthers(
      Query filter, Chapters chapter, List<CompletableFuture<Chapter>> before) {
    return whenAll(before)
        .thenApply(
            done -> {
              List<Chapter> others = before.stream().map(CompletableFuture::join).toList();
              return store.with(Known.NOTHING, poco -> chapter.write(source(poco, filter), others));
            });
  }

  private Chapter write(Query filter, String name, Function<Source, Chapter> writing) {
    StoreState state = store.state();
    return written.once(
        List.of(state, filter, name),
        () -> store.with(knownOf(state), poco -> writing.apply(source(poco, filter))));
  }

  private Source source(Pocoscope poco, Query filter) {
    return new Source(poco, desk.asked(poco, filter), labels);
  }

  /** A table, as soon as it is there. */
  CompletableFuture<Table> table(Desk.View view, Query query, long round) {
    return (view.slow() ? slow : quick)
        .ask(
            round,
            () -> {
              StoreState state = store.state();
              return written.once(
                  List.of(state, query, "table " + view.name()),
                  () -> store.opening(knownOf(state), opening -> desk.table(view, query, opening)));
            });
  }

  /**
   * Works everything out of all slots, if nobody asks for anything else. What fails here is told to
   * whoever asks for it.
   */
  void begin() {
    if (chapters(Query.NONE, 0).isEmpty()) {
      throw new IllegalStateException("there are no chapters");
    }
  }

  private Known knownOf(StoreState state) {
    return new Known() {
      @Override
      public <T> T once(Object question, Supplier<T> finding) {
        return findings.once(List.of(state, question), finding);
      }
    };
  }

  @Override
  public void close() {
    quick.close();
    slow.close();
  }
}
