package io.pocoscope.subgraph;

import io.pocoscope.subgraph.entity.Entity;
import io.pocoscope.subgraph.model.HeadQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A PoCo subgraph behind an endpoint. Every question is asked again while the endpoint may pass.
 */
public final class Subgraph {
  /** The most rows that graph-node gives in a page. */
  public static final int GREATEST_PAGE = 1000;

  private final Wire wire;
  private final Patience patience;

  private Subgraph(Wire wire, Patience patience) {
    this.wire = wire;
    this.patience = patience;
  }

  /** The subgraph at an endpoint; nothing is asked yet. */
  public static Subgraph at(Endpoint endpoint, Patience patience, String userAgent) {
    return new Subgraph(new Wire(endpoint, patience.timeout(), userAgent), patience);
  }

  /**
   * How far it has indexed.
   *
   * @throws SubgraphFailure where there is no answer
   */
  public Head head() {
    HeadQuery._Meta meta =
        patiently(
            () ->
                Optional.ofNullable(wire.ask(new HeadQuery(), "_Meta_")._meta)
                    .orElseThrow(() -> wire.drift("it has no _meta")));
    return new Head(
        meta.block.number,
        Optional.ofNullable(meta.block.hash),
        Optional.ofNullable(meta.block.timestamp).map(Instant::ofEpochSecond),
        meta.deployment,
        meta.hasIndexingErrors);
  }

  /**
   * A page of a collection, as it was at a block, in the order of the ids.
   *
   * @param after the id after which the page begins; empty for the first page
   * @param first the most rows wanted, 1 … 1000
   * @throws SubgraphFailure where there is no answer
   */
  public <E extends Entity> List<E> page(
      Collection<E> collection, long block, String after, int first) {
    return patiently(
        () -> {
          try {
            return collection.page(wire, block, after, first);
          } catch (ArithmeticException | DateTimeException tooGreat) {
            throw wire.drift(
                "a number or a time of %s is too great"
                    .formatted(collection.entity().getSimpleName()));
          }
        });
  }

  private <T> T patiently(Supplier<T> question) {
    for (int attempt = 1; ; attempt++) {
      try {
        return question.get();
      } catch (SubgraphFailure failure) {
        if (!failure.mayPass() || attempt >= patience.attempts()) {
          throw failure;
        }
        pauseBefore(attempt + 1, failure);
      }
    }
  }

  private void pauseBefore(int attempt, SubgraphFailure failure) {
    var wait = failure.retryAfter().orElse(patience.waitBefore(attempt));
    var longest = patience.longestWait();
    try {
      Thread.sleep((wait.compareTo(longest) > 0 ? longest : wait).toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}
