package io.pocoscope.subgraph;

import com.apollographql.apollo.api.CompiledField;
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
  /** The generated queries want their variables; what is sent are those of {@link WhereQuery}. */
  private static final Block_height NO_BLOCK = new Block_height(absent(), absent(), absent());

  private final Class<E> entity;
  private final CompiledField question;
  private final Pages<E> pages;

  private Collection(Class<E> entity, CompiledField question, Pages<E> pages) {
    this.entity = entity;
    this.question = question;
    this.pages = pages;
  }

  static <D extends Query.Data, G, E extends Entity> Collection<E> of(
      Class<E> entity, PageQuery<D> query, Function<D, List<G>> rows, Function<G, E> toEntity) {
    return new Collection<>(
        entity,
        query.of(NO_BLOCK, "", 1).rootField(),
        new Pages<>() {
          @Override
          public List<E> rows(Wire wire, long block, Where where, int first) {
            D data = wire.ask(query(block, where, first), entity.getSimpleName());
            return rows.apply(data).stream().map(toEntity).toList();
          }

          @Override
          public List<String> ids(Wire wire, long block, Where where, int first) {
            IdQuery ids = new IdQuery(query(block, where, first));
            return wire.ask(ids, entity.getSimpleName()).ids();
          }

          private WhereQuery<D> query(long block, Where where, int first) {
            return new WhereQuery<>(
                query.of(NO_BLOCK, "", first), entity.getSimpleName(), block, where, first);
          }
        });
  }

  /** What its rows are. */
  public Class<E> entity() {
    return entity;
  }

  /** The name of its rows' type in the subgraph's schema. */
  public String type() {
    return entity.getSimpleName();
  }

  /** What is asked for, field by field, whichever the page. */
  CompiledField question() {
    return question;
  }

  /** Whether the endpoint has this collection at all. */
  boolean isIn(Features features) {
    return question.getSelections().stream()
        .noneMatch(
            root ->
                root instanceof CompiledField field
                    && features.lacks(SchemaField.ROOT, field.getName()));
  }

  List<E> page(Wire wire, long block, Where where, int first) {
    return pages.rows(wire, block, where, first);
  }

  /** The ids of a page alone. */
  List<String> ids(Wire wire, long block, Where where, int first) {
    return pages.ids(wire, block, where, first);
  }

  /** Whether a field of its rows leads to another row. */
  boolean isRelation(String field) {
    return question.getSelections().stream()
        .map(CompiledField.class::cast)
        .flatMap(root -> root.getSelections().stream())
        .map(CompiledField.class::cast)
        .anyMatch(own -> own.getName().equals(field) && !own.getSelections().isEmpty());
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
    List<E> rows(Wire wire, long block, Where where, int first);

    List<String> ids(Wire wire, long block, Where where, int first);
  }
}
