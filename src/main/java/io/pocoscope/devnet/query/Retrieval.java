package io.pocoscope.devnet.query;

import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.schema.EntityType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which entities of a collection are wanted, and in which order.
 *
 * @param scope what can be found without looking at every entity
 */
record Retrieval(Ordering ordering, Page page, Where where, Scope scope) {

  /**
   * What the arguments of a field ask for.
   *
   * @throws QueryError if they ask for nothing that there can be; told in graph-node's order
   */
  static Retrieval of(ApiSchema schema, EntityType type, Arguments arguments, Snapshot snapshot) {
    Ordering ordering = Ordering.of(type, arguments, snapshot);
    Page page = Page.of(arguments);
    Optional<Object> keys = arguments.get("where");
    Where where =
        keys.map(given -> WhereParser.parse(schema, type, given)).orElse(Where.EVERYTHING);
    return new Retrieval(ordering, page, where, Scope.of(keys));
  }

  /**
   * The page of some entities.
   *
   * @param inOrder whether the entities come in the order of their ids
   * @throws QueryError if the store does not take the filter
   */
  List<Entity> of(Stream<Entity> entities, Snapshot snapshot, boolean inOrder) {
    where.refusal().ifPresent(Retrieval::fail);
    Stream<Entity> wanted = entities.filter(entity -> where.condition().holds(entity, snapshot));
    return page.of(wanted, ordering, inOrder && ordering.byIdAscending());
  }

  private static void fail(QueryError refusal) {
    throw refusal;
  }
}
