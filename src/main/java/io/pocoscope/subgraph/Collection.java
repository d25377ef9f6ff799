package io.pocoscope.subgraph;

import com.apollographql.apollo.api.Optional;
import com.apollographql.apollo.api.Query;
import io.pocoscope.subgraph.entity.Entity;
import io.pocoscope.subgraph.model.type.Block_height;
import java.util.List;
import java.util.function.Function;

/**
 * A collection of the subgraph that can be paged by id at one block.
 *
 * @param <E> what its rows are
 */
public final class Collection<E extends Entity> {
  private final Class<E> entity;
  private final Pages<E> pages;

  private Collection(Class<E> entity, Pages<E> pages) {
    this.entity = entity;
    this.pages = pages;
  }

  static <D extends Query.Data, G, E extends Entity> Collection<E> of(
      Class<E> entity, PageQuery<D> query, Function<D, List<G>> rows, Function<G, E> toEntity) {
    return new Collection<>(
        entity,
        (wire, block, after, first) ->
            rows.apply(wire.ask(query.of(block, after, first), entity.getSimpleName())).stream()
                .map(toEntity)
                .toList());
  }

  /** What its rows are. */
  public Class<E> entity() {
    return entity;
  }

  List<E> page(Wire wire, long block, String after, int first) {
    return pages.page(wire, at(block), after, first);
  }

  private static Block_height at(long block) {
    return new Block_height(absent(), Optional.present(Math.toIntExact(block)), absent());
  }

  @SuppressWarnings("unchecked") // Apollo's absent value is of a raw type, and holds nothing
  private static <T> Optional<T> absent() {
    return Optional.absent();
  }

  /** The constructor of a generated query. */
  interface PageQuery<D extends Query.Data> {
    Query<D> of(Block_height block, String after, Integer first);
  }

  private interface Pages<E> {
    List<E> page(Wire wire, Block_height block, String after, int first);
  }
}
