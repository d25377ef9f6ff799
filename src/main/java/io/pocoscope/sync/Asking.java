package io.pocoscope.sync;

import io.pocoscope.store.Row;
import io.pocoscope.store.Table;
import io.pocoscope.subgraph.LeftOut;
import io.pocoscope.subgraph.Page;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.subgraph.Where;
import io.pocoscope.subgraph.entity.Entity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;

/** Asks for chosen rows, some hundred at once. */
final class Asking {
  private static final int IDS_AT_ONCE = 500;

  private final Subgraph subgraph;
  private final Crew crew;
  private final Map<Table, Fetcher.Source<?>> sources;

  Asking(Subgraph subgraph, Crew crew, Map<Table, Fetcher.Source<?>> sources) {
    this.subgraph = subgraph;
    this.crew = crew;
    this.sources = sources;
  }

  /**
   * Asks everything, at one block.
   *
   * @param taker gets each question with its answer, in the caller's thread
   */
  void all(Collection<Question> questions, long block, Consumer<Answer> taker) {
    Queue<Question> left = new ConcurrentLinkedQueue<>(questions);
    crew.run(
        new Crew.Job<Answer>() {
          @Override
          public Optional<Answer> next() {
            return Optional.ofNullable(left.poll())
                .map(question -> answer(question, sources.get(question.table()), block));
          }

          @Override
          public void handedOver(Answer answer) {}
        },
        batch -> batch.forEach(taker));
  }

  private <E extends Entity> Answer answer(
      Question question, Fetcher.Source<E> source, long block) {
    Where where = question.where();
    List<Row> found = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    boolean more = true;
    while (more) {
      Page<E> page = subgraph.page(source.collection(), block, where, source.size());
      page.rows().forEach(row -> found.add(source.rows().of(row)));
      leftOut.addAll(page.leftOut());
      more = !page.last() && !question.isAnsweredBy(found.size() + leftOut.size());
      where = more ? where.after(page.lastId().orElseThrow()) : where;
    }
    return new Answer(question, found, leftOut);
  }

  /**
   * A question for some rows of a table.
   *
   * @param ids of the rows, where it names them; else empty
   */
  record Question(Table table, List<String> ids, Where where) {

    static List<Question> byIds(Table table, List<String> ids) {
      return parts(ids).stream().map(some -> new Question(table, some, Where.among(some))).toList();
    }

    static Question of(Table table, Where where) {
      return new Question(table, List.of(), where);
    }

    /** So many at once. */
    static List<List<String>> parts(List<String> ids) {
      List<List<String>> parts = new ArrayList<>();
      for (int from = 0; from < ids.size(); from += IDS_AT_ONCE) {
        parts.add(ids.subList(from, Math.min(ids.size(), from + IDS_AT_ONCE)));
      }
      return parts;
    }

    private boolean isAnsweredBy(int rows) {
      return !ids.isEmpty() && rows >= ids.size();
    }
  }

  /**
   * What came.
   *
   * @param rows all of the question's that the endpoint can give
   * @param leftOut those that it cannot
   */
  record Answer(Question question, List<Row> rows, List<LeftOut> leftOut) {}
}
