package io.pocoscope.subgraph;

import io.pocoscope.subgraph.entity.Entity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the rows that an endpoint cannot give, on a page that fails as a whole because of them. It
 * lists all ids, and asks the endpoint which rows have what was missing; where that does not help,
 * the page is halved again and again. So a page costs a handful of questions, and at the worst
 * twice the logarithm of its size for each bad row.
 */
final class Sieve<E extends Entity> {
  private final Collection<E> collection;
  private final Wire wire;
  private final Questions questions;
  private final long block;
  private final Where where;
  private final List<E> rows = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  Sieve(Collection<E> collection, Wire wire, Questions questions, long block, Where where) {
    this.collection = collection;
    this.wire = wire;
    this.questions = questions;
    this.block = block;
    this.where = where;
  }

  /**
   * The page, without the rows that cannot be given.
   *
   * @param first how many rows it has at the most
   * @param failure what the whole page failed with
   */
  Page<E> sift(int first, SubgraphFailure.Unresolvable failure) {
    Listed listed = list(where, first);
    if (listed.ids().size() > 1) {
      siftByField(listed.ids(), failure, new TreeSet<>());
    } else {
      sift(listed.ids());
    }
    leftOut.sort((one, other) -> one.id().compareTo(other.id()));
    return new Page<>(List.copyOf(rows), List.copyOf(leftOut), listed.last());
  }

  /** Parts the rows that have what was missing from those that have not, by the endpoint's word. */
  private void siftByField(
      List<String> ids, SubgraphFailure.Unresolvable failure, Set<String> fields) {
    if (!collection.isRelation(failure.field()) || !fields.add(failure.field())) {
      sift(ids);
      return;
    }
    List<String> good;
    try {
      good = list(where.only(ids).having(fields), ids.size()).ids();
    } catch (SubgraphFailure.GraphQlError | SubgraphFailure.SchemaDrift refused) {
      sift(ids); // an older node cannot filter by what a row leads to
      return;
    }
    Set<String> known = new HashSet<>(good);
    List<String> bad = ids.stream().filter(id -> !known.contains(id)).toList();
    // Its word is not taken for all of them: one must fail in truth.
    if (bad.isEmpty() || good.size() + bad.size() != ids.size() || !isBad(bad.get(0))) {
      sift(ids);
      return;
    }
    bad.forEach(id -> leftOut.add(failure.of(id)));
    try {
      rows.addAll(ask(good));
    } catch (SubgraphFailure.Unresolvable another) {
      siftByField(good, another, fields);
    }
  }

  private boolean isBad(String id) {
    try {
      ask(List.of(id));
      return false;
    } catch (SubgraphFailure.Unresolvable bad) {
      return true;
    }
  }

  private void sift(List<String> ids) {
    try {
      rows.addAll(ask(ids));
    } catch (SubgraphFailure.Unresolvable bad) {
      if (ids.size() == 1) {
        leftOut.add(bad.of(ids.get(0)));
      } else {
        int middle = ids.size() / 2;
        sift(ids.subList(0, middle));
        sift(ids.subList(middle, ids.size()));
      }
    }
  }

  private List<E> ask(List<String> ids) {
    List<E> found = new ArrayList<>();
    PageSize size = new PageSize(Math.max(1, ids.size()));
    Where these = where.only(ids);
    boolean more = !ids.isEmpty();
    while (more) {
      Where rest = these;
      Page<E> page =
          questions.ask(
              size,
              first -> {
                List<E> some = collection.page(wire, block, rest, first);
                return Page.of(some, some.size() < first);
              });
      found.addAll(page.rows());
      more = !page.last() && found.size() < ids.size();
      these = more ? these.after(page.lastId().orElseThrow()) : these;
    }
    return found;
  }

  private Listed list(Where wanted, int most) {
    return questions.ask(
        new PageSize(most),
        first -> {
          List<String> ids = collection.ids(wire, block, wanted, first);
          return new Listed(ids, ids.size() < first);
        });
  }

  private record Listed(List<String> ids, boolean last) {}
}
