package io.pocoscope.subgraph;

import io.pocoscope.subgraph.entity.Entity;
import io.pocoscope.subgraph.model.HeadQuery;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A PoCo subgraph behind an endpoint. Every question is asked again while the endpoint may pass.
 */
public final class Subgraph {
  /** The most rows that graph-node gives in a page. */
  public static final int GREATEST_PAGE = 1000;

  private final Wire wire;
  private final Questions questions;
  private final TrafficCount traffic;

  private Subgraph(Wire wire, Questions questions, TrafficCount traffic) {
    this.wire = wire;
    this.questions = questions;
    this.traffic = traffic;
  }

  /** The subgraph at an endpoint; nothing is asked yet. */
  public static Subgraph at(Endpoint endpoint, Patience patience, Pace pace, String userAgent) {
    TrafficCount traffic = new TrafficCount();
    return new Subgraph(
        new Wire(endpoint, patience.timeout(), userAgent, traffic),
        new Questions(patience, pace, traffic),
        traffic);
  }

  /**
   * How far it has indexed.
   *
   * @throws SubgraphFailure where there is no answer
   */
  public Head head() {
    HeadQuery._Meta meta =
        questions.ask(
            new PageSize(1),
            one ->
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
   * @param size how many rows to ask for; it learns from how that goes
   * @throws SubgraphFailure where there is no answer
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public <E extends Entity> Page<E> page(
      Collection<E> collection, long block, Where where, PageSize size) {
    return questions.ask(
        size,
        first -> {
          try {
            List<E> rows = collection.page(wire, block, where, first);
            return new Page<>(rows, rows.size() < first);
          } catch (ArithmeticException | DateTimeException tooGreat) {
            throw wire.drift("a number or a time of %s is too great".formatted(collection.type()));
          }
        });
  }

  /** What has been asked so far. */
  public Traffic traffic() {
    return traffic.soFar();
  }

  /** Breaks off what is under way, for a process that is to end. */
  public void hangUp() {
    wire.hangUp();
  }
}
