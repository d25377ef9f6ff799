package io.pocoscope.subgraph;

import io.pocoscope.subgraph.entity.Entity;
import io.pocoscope.subgraph.model.HeadQuery;
import io.pocoscope.subgraph.model.SchemaQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A PoCo subgraph behind an endpoint. Every question is asked again while the endpoint may pass.
 */
public final class Subgraph {
  /** The most rows that graph-node gives in a page. */
  public static final int GREATEST_PAGE = 1000;

  private final Dialect dialect;
  private final Wire wire;
  private final Questions questions;
  private final TrafficCount traffic;
  private volatile boolean introduced;

  private Subgraph(Dialect dialect, Wire wire, Questions questions, TrafficCount traffic) {
    this.dialect = dialect;
    this.wire = wire;
    this.questions = questions;
    this.traffic = traffic;
  }

  /** The subgraph at an endpoint; nothing is asked yet. */
  public static Subgraph at(Endpoint endpoint, Patience patience, Pace pace, String userAgent) {
    return at(endpoint, patience, pace, userAgent, unheard -> {});
  }

  /**
   * The same.
   *
   * @param listener hears, from any thread, why and how long it is going to be waited for an
   *     answer: a sentence each time that it is more than a few seconds
   */
  public static Subgraph at(
      Endpoint endpoint,
      Patience patience,
      Pace pace,
      String userAgent,
      Consumer<String> listener) {
    TrafficCount traffic = new TrafficCount();
    Dialect dialect = new Dialect();
    return new Subgraph(
        dialect,
        new Wire(endpoint, patience.timeout(), userAgent, traffic, dialect),
        new Questions(patience, pace, traffic, new Waiting(patience.mostWaiting(), listener)),
        traffic);
  }

  /**
   * What it can be asked for. Its schema is asked for before the first question, whichever that is,
   * and once; an endpoint that refuses that is taken to have everything until an error names a
   * field, so what is absent may grow.
   *
   * @throws SubgraphFailure.SchemaDrift where its schema lacks what pocoscope needs, with the names
   * @throws SubgraphFailure where there is no answer
   */
  public Features features() {
    introduce();
    return dialect.features();
  }

  /**
   * How far it has indexed.
   *
   * @throws SubgraphFailure where there is no answer
   */
  public Head head() {
    HeadQuery._Meta meta =
        fittingly(
            () ->
                questions.ask(
                    new PageSize(1),
                    one ->
                        Optional.ofNullable(wire.ask(new HeadQuery(), "_Meta_")._meta)
                            .orElseThrow(() -> wire.drift("it has no _meta"))));
    return new Head(
        meta.block.number,
        Optional.ofNullable(meta.block.hash),
        Optional.ofNullable(meta.block.timestamp).map(Instant::ofEpochSecond),
        ServerText.oneLine(meta.deployment),
        meta.hasIndexingErrors);
  }

  /**
   * A page of a collection, as it was at a block, in the order of the ids; empty where the endpoint
   * lacks the collection. Rows that the endpoint cannot give are found and left out.
   *
   * @param size how many rows to ask for; it learns from how that goes
   * @throws SubgraphFailure where there is no answer
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public <E extends Entity> Page<E> page(
      Collection<E> collection, long block, Where where, PageSize size) {
    return fittingly(
        () ->
            collection.isIn(dialect.features())
                ? pageOf(collection, block, where, size)
                : Page.of(List.of(), true));
  }

  private <E extends Entity> Page<E> pageOf(
      Collection<E> collection, long block, Where where, PageSize size) {
    try {
      return wholePage(collection, block, where, size);
    } catch (SubgraphFailure.Unresolvable failure) {
      // The size is not to learn from it: the other rows come in pages as large as ever.
      return new Sieve<>(collection, wire, questions, block, where).sift(size.rows(), failure);
    }
  }

  private <E extends Entity> Page<E> wholePage(
      Collection<E> collection, long block, Where where, PageSize size) {
    return questions.ask(
        size,
        first -> {
          List<E> rows = collection.page(wire, block, where, first);
          return Page.of(rows, rows.size() < first);
        });
  }

  /** A text in one line, that gives no secret of the endpoint away. */
  public String withoutSecrets(String text) {
    return wire.withoutSecrets(text);
  }

  /** What has been asked so far. */
  public Traffic traffic() {
    return traffic.soFar();
  }

  /** What the endpoint's own clock showed with its last answer, where it said so. */
  public Optional<Instant> serverTime() {
    return traffic.serverTime();
  }

  /** Breaks off what is under way, for a process that is to end. */
  public void hangUp() {
    wire.hangUp();
  }

  /** Asks in the endpoint's dialect, and learns it on the way. */
  private <T> T fittingly(Supplier<T> question) {
    introduce();
    while (true) {
      Features asked = dialect.features();
      try {
        return question.get();
      } catch (SubgraphFailure.SchemaDrift drift) {
        if (!dialect.canDoWithout(drift.missing(), asked)) {
          throw drift;
        }
      }
    }
  }

  private void introduce() {
    if (!introduced) {
      synchronized (dialect) {
        if (!introduced) {
          introspect().ifPresent(this::learn);
          introduced = true;
        }
      }
    }
  }

  private Optional<Schema> introspect() {
    try {
      return Optional.of(
          questions.ask(
              new PageSize(1), one -> Schema.of(wire.ask(new SchemaQuery(), "__Schema").__schema)));
    } catch (SubgraphFailure failure) {
      if (!isRefusal(failure)) {
        throw failure;
      }
      // Is more amiss than introspection, then the first real question meets it too.
      return Optional.empty();
    }
  }

  /** Some gateways tell no schema, by a status or by an error. */
  private static boolean isRefusal(SubgraphFailure failure) {
    return !failure.mayPass()
        && (failure instanceof SubgraphFailure.HttpStatus
            || failure instanceof SubgraphFailure.GraphQlError
            || failure instanceof SubgraphFailure.NotGraphQl
            || failure instanceof SubgraphFailure.SchemaDrift);
  }

  private void learn(Schema schema) {
    Set<SchemaField> lacking = dialect.told(schema);
    if (!lacking.isEmpty()) {
      throw wire.lacking(lacking);
    }
  }
}
