package io.pocoscope.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.pocoscope.api.Labels;
import io.pocoscope.api.Version;
import io.pocoscope.report.Chapter;
import io.pocoscope.report.Report;
import io.pocoscope.report.chapter.Chapters;
import io.pocoscope.report.chapter.Story;
import io.pocoscope.report.html.HtmlPage;
import io.pocoscope.report.html.Live;
import io.pocoscope.result.column.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/** What stands under which address. */
final class Site {
  /** A page comes within a second: what is not there by then comes later. */
  private static final long PATIENCE_MILLIS = 600;

  private final Shelf shelf;
  private final Desk desk;
  private final Optional<String> title;
  private final Labels labels;
  private final Table.Forms forms;
  private final AtomicLong rounds = new AtomicLong();

  Site(Shelf shelf, Desk desk, Optional<String> title, Labels labels, Table.Forms forms) {
    this.shelf = shelf;
    this.desk = desk;
    this.title = title;
    this.labels = labels;
    this.forms = forms;
  }

  /**
   * Answers a request.
   *
   * @param path of the address, decoded
   * @param query of it
   * @throws Refused if there is no such address, or the query is none for it
   */
  Reply reply(String path, Query query) {
    if (path.equals("/")) {
      return page(query);
    }
    if (path.equals("/api") || path.equals("/api/")) {
      return Reply.json(ApiList.of(desk));
    }
    String[] parts = path.substring(1).split("/", -1);
    if (parts.length == 2 && parts[0].equals("chapter")) {
      return chapter(parts[1], query);
    }
    if (parts.length == 2 && parts[0].equals("api")) {
      return table(parts[1], query);
    }
    if (parts.length == 4 && parts[0].equals("api") && parts[1].equals("chapter")) {
      return numbers(parts[2], parts[3], query);
    }
    throw nothing();
  }

  /** A page that says why there is none, with the form to ask again. */
  Reply refused(Query query, Refused why) {
    Live live = new Live(desk.fields(query), Optional.of(why.getMessage()), Map.of(), Map.of());
    Report none =
        new Report(
            title.orElse("Not shown"),
            Optional.empty(),
            "By pocoscope " + Version.number() + ".",
            Optional.empty(),
            labels,
            List.of());
    return Reply.html(why, HtmlPage.of(none, live));
  }

  private static Refused nothing() {
    return Refused.of(404, "there is nothing under this address: see / and /api");
  }

  private Reply page(Query query) {
    Query filter = filter(query);
    long begun = System.nanoTime();
    shelf.require(filter);
    long round = rounds.incrementAndGet();
    Map<Chapters, CompletableFuture<Chapter>> all = shelf.chapters(filter, round);
    Map<Chapters, CompletableFuture<Chapter>> meanwhile = new HashMap<>();
    meanwhile.put(Chapters.ANSWER, shelf.meanwhile(filter, Chapters.ANSWER, round));
    List<Chapter> chapters = new ArrayList<>();
    Map<String, String> awaited = new HashMap<>();
    for (Chapters each : Chapters.values()) {
      Optional<Chapter> there = inTime(all.get(each), begun);
      if (there.isEmpty()) {
        awaited.put(each.key(), "/chapter/" + each.key() + filter.inAddress());
      }
      chapters.add(
          there
              .or(() -> Optional.ofNullable(meanwhile.get(each)).flatMap(it -> inTime(it, begun)))
              .orElseGet(() -> new Chapter(each.key(), each.title(), List.of(), List.of())));
    }
    return html(filter, chapters, awaited);
  }

  private Reply chapter(String key, Query query) {
    Query filter = filter(query);
    Chapter chapter = written(named(key), filter);
    return html(filter, List.of(chapter), Map.of());
  }

  private Chapter written(Chapters chapter, Query filter) {
    shelf.require(filter);
    return joined(shelf.chapter(filter, chapter, rounds.incrementAndGet()));
  }

  private static Chapters named(String key) {
    return Chapters.named(key).orElseThrow(Site::nothing);
  }

  private Reply html(Query filter, List<Chapter> chapters, Map<String, String> awaited) {
    Live live =
        new Live(desk.fields(filter), Optional.empty(), awaited, new Data(filter).of(chapters));
    return Reply.html(HtmlPage.of(Story.around(shelf.meta(), title, chapters, labels), live));
  }

  /** A parameter that is none is no filter either: who misspells one is told. */
  private Query filter(Query query) {
    query.values().keySet().stream()
        .filter(name -> !desk.filters().contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw Refused.wrong(
                  "nothing can be asked by '"
                      + name
                      + "': one of "
                      + String.join(", ", desk.filters().stream().sorted().toList()));
            });
    return query;
  }

  private Reply table(String name, Query query) {
    Named named = Named.of(name);
    Desk.View view =
        desk.views().stream()
            .filter(each -> each.name().equals(named.name()))
            .findFirst()
            .orElseThrow(Site::nothing);
    Table table = joined(shelf.table(view, query, rounds.incrementAndGet()));
    return named.form().reply(view.name(), bytes(named.form(), table.result(), table.json()));
  }

  private Reply numbers(String chapter, String name, Query query) {
    Named named = Named.of(name);
    Result result =
        Data.numbers(written(named(chapter), filter(query)), named.name())
            .orElseThrow(Site::nothing);
    return named.form().reply(named.name(), bytes(named.form(), result, forms.json(result)));
  }

  private byte[] bytes(Form form, Result result, String json) {
    return switch (form) {
      case JSON -> json.getBytes(UTF_8);
      case CSV -> forms.csv(result).getBytes(UTF_8);
      case PARQUET -> forms.parquet(result);
    };
  }

  /** A name in an address, and in which form it is asked for. */
  private record Named(String name, Form form) {
    static Named of(String text) {
      int dot = text.lastIndexOf('.');
      return dot < 0
          ? new Named(text, Form.JSON)
          : new Named(
              text.substring(0, dot),
              Form.ending(text.substring(dot + 1)).orElseThrow(Site::nothing));
    }
  }

  private static <T> Optional<T> inTime(CompletableFuture<T> answer, long begun) {
    long left =
        Math.max(0, begun + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MILLIS) - System.nanoTime());
    try {
      return Optional.of(answer.get(left, TimeUnit.NANOSECONDS));
    } catch (TimeoutException later) {
      return Optional.empty();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException failed) {
      throw unwrapped(failed.getCause());
    }
  }

  private static <T> T joined(CompletableFuture<T> answer) {
    try {
      return answer.join();
    } catch (CompletionException failed) {
      throw unwrapped(failed.getCause());
    }
  }

  private static RuntimeException unwrapped(Throwable failure) {
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
  }
}
