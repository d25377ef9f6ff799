package io.pocoscope.serve;

import io.pocoscope.report.Block;
import io.pocoscope.report.Chapter;
import io.pocoscope.report.chapter.Chapters;
import io.pocoscope.report.html.Live;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where the data of a page is to be had: the commands' tables, and the numbers of each figure. */
final class Data {
  private static final String API = "/api/";
  private static final String BY = "by";

  private final Query filter;

  /** Of the slots of a query. */
  Data(Query filter) {
    this.filter = filter;
  }

  /** By the keys of chapters, figures and tables. */
  Map<String, List<Live.Data>> of(List<Chapter> chapters) {
    Map<String, List<Live.Data>> data = new HashMap<>();
    for (Chapter chapter : chapters) {
      // One without commands has found nothing that a table could hold.
      Chapters.named(chapter.key())
          .filter(it -> !chapter.commands().isEmpty())
          .ifPresent(it -> data.put(chapter.key(), of(it)));
      for (Block block : chapter.blocks()) {
        if (block instanceof Block.Figure figure && isData(figure.numbers())) {
          data.put(figure.key(), List.of(numbers(chapter, figure.key(), "this figure")));
        } else if (block instanceof Block.Table table && isData(table.result())) {
          data.put(table.key(), List.of(numbers(chapter, table.key(), "this table")));
        }
      }
    }
    return data;
  }

  /** The rows behind a figure or a table of a name. */
  static Optional<Result> numbers(Chapter chapter, String key) {
    return chapter.blocks().stream()
        .flatMap(block -> numbers(block, key).stream())
        .filter(Data::isData)
        .findFirst();
  }

  private static Optional<Result> numbers(Block block, String key) {
    if (block instanceof Block.Figure figure && figure.key().equals(key)) {
      return Optional.of(figure.numbers());
    }
    return block instanceof Block.Table table && table.key().equals(key)
        ? Optional.of(table.result())
        : Optional.empty();
  }

  /** Whether it is for anybody but people, who have it before them. */
  private static boolean isData(Result result) {
    return result.inLines().columns().stream().anyMatch(ResultColumn::inData);
  }

  private List<Live.Data> of(Chapters chapter) {
    return switch (chapter) {
      case ANSWER -> List.of(table("failure rates", "failures", Map.of()));
      // What the store holds is not of some slots: asked by a filter, it would be refused.
      case DATA -> List.of(data("the store", API + "status", Query.NONE));
      case TIME -> List.of(table("failure rates by month", "failures", Map.of(BY, "month")));
      case CAUSES -> List.of(table("causes", "causes", Map.of()));
      case PAIRS ->
          List.of(
              table("requesters and apps", "failures", Map.of(BY, "requester,app")),
              table("patterns", "patterns", Map.of("limit", "100")));
      case ACTORS -> List.of(table("actors", "actors", Map.of()));
      case RUIN -> List.of(table("ruin at the stake of today", "ruin", Map.of()));
      case MARKET -> List.of(table("the simulated market", "market", Map.of()));
      case PARAMETERS -> List.of(table("parameters", "parameters", Map.of()));
      case METHOD, COMMANDS -> new ArrayList<>();
    };
  }

  private Live.Data table(String what, String view, Map<String, String> options) {
    return data(what, API + view, filter.with(options));
  }

  private Live.Data numbers(Chapter chapter, String key, String what) {
    return data(what, API + "chapter/" + chapter.key() + "/" + key, filter);
  }

  private static Live.Data data(String what, String path, Query query) {
    SortedMap<String, String> forms = new TreeMap<>();
    for (Form form : Form.values()) {
      forms.put(form.label(), path + form.ending() + query.inAddress());
    }
    return new Live.Data(what, forms);
  }
}
