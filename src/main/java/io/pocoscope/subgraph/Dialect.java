package io.pocoscope.subgraph;

import com.apollographql.apollo.api.CompiledField;
import com.apollographql.apollo.api.Query;
import io.pocoscope.subgraph.model.HeadQuery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * How one endpoint has to be asked: our queries, without what it lacks. What it lacks is known from
 * its introspection, or learnt from its errors. Safe for several threads.
 */
final class Dialect {
  private volatile Features features = Features.untold();
  private final Map<String, String> trimmed = new ConcurrentHashMap<>();

  Features features() {
    return features;
  }

  /**
   * Takes over what the endpoint's own schema tells.
   *
   * @return what it lacks that we cannot do without
   */
  synchronized Set<SchemaField> told(Schema schema) {
    SortedSet<SchemaField> missing = schema.missing(questions());
    SortedSet<SchemaField> optional = new TreeSet<>(missing);
    optional.retainAll(Features.OPTIONAL);
    features = new Features(true, optional);
    missing.removeAll(optional);
    return missing;
  }

  private static List<CompiledField> questions() {
    return Stream.concat(
            Stream.of(new HeadQuery().rootField()),
            Collections.ALL.stream().map(Collection::question))
        .toList();
  }

  /** The question as this endpoint understands it; mostly the very one. */
  <D extends Query.Data> Query<D> fit(Query<D> query) {
    Features now = features;
    if (now.absent().isEmpty() || !TrimmedQuery.isNeeded(query.rootField(), now)) {
      return query;
    }
    String document =
        trimmed.computeIfAbsent(
            query.name() + now.absent(), key -> TrimmedQuery.document(query, now));
    return new TrimmedQuery<>(query, document);
  }

  /**
   * Takes note of fields that an error named.
   *
   * @param asked the features with which the question was put: another thread may have learnt the
   *     same while it was under way
   * @return whether asking again helps: we can do without all of them, and they were asked for
   */
  synchronized boolean canDoWithout(Set<SchemaField> missing, Features asked) {
    if (!Features.OPTIONAL.containsAll(missing) || asked.absent().containsAll(missing)) {
      return false;
    }
    features = features.lackingAlso(missing);
    return true;
  }
}
