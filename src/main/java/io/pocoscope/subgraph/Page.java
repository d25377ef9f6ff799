package io.pocoscope.subgraph;

import io.pocoscope.subgraph.entity.Entity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page of a collection, in the order of the ids.
 *
 * @param rows with the rows left out at most as many as were asked for
 * @param leftOut rows that the endpoint cannot give; none, as a rule
 * @param last whether no more rows can follow: fewer came than were asked for
 */
public record Page<E extends Entity>(List<E> rows, List<LeftOut> leftOut, boolean last) {
  static <E extends Entity> Page<E> of(List<E> rows, boolean last) {
    return new Page<>(rows, List.of(), last);
  }

  /** How many rows of the collection it stands for. */
  public int size() {
    return rows.size() + leftOut.size();
  }

  /** The least id on it, of a row that was left out too; empty on an empty page. */
  public Optional<String> firstId() {
    Stream<String> firstRow = rows.stream().limit(1).map(Entity::id);
    return Stream.concat(firstRow, leftOut.stream().map(LeftOut::id)).min(String::compareTo);
  }

  /** The greatest id on it, of a row that was left out too; empty on an empty page. */
  public Optional<String> lastId() {
    Stream<String> lastRow = rows.stream().skip(Math.max(0, rows.size() - 1)).map(Entity::id);
    return Stream.concat(lastRow, leftOut.stream().map(LeftOut::id)).max(String::compareTo);
  }
}
