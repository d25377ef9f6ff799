package io.pocoscope.subgraph;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What an endpoint can be asked for: older nodes and older deployments lack some fields that
 * pocoscope can do without.
 *
 * @param introspected whether the endpoint told its schema; if not, its lacks show one by one
 * @param absent the optional fields that it lacks: they are not asked for, and their columns stay
 *     unknown
 */
public record Features(boolean introspected, SortedSet<SchemaField> absent) {
  /**
   * What pocoscope can do without. Its queries mark the same fields with {@code @optional}, which
   * makes them nullable in the generated models. Collections are optional whole.
   */
  static final Set<SchemaField> OPTIONAL =
      Set.of(
          new SchemaField("_Block_", "timestamp"),
          new SchemaField("App", "usageCount"),
          new SchemaField("App", "lastUsageTimestamp"),
          new SchemaField("Workerpool", "usageCount"),
          new SchemaField("Workerpool", "lastUsageTimestamp"),
          new SchemaField("Deal", "sponsor"),
          new SchemaField("Deal", "bulk"),
          new SchemaField("Task", "resultsCallback"),
          new SchemaField("Transaction", "gasLimit"),
          new SchemaField(SchemaField.ROOT, "bulks"),
          new SchemaField(SchemaField.ROOT, "bulkSliceice"));

  public Features {
    absent = Collections.unmodifiableSortedSet(new TreeSet<>(absent));
  }

  /**
   * Those of an endpoint that tells no schema: all is taken to be there until it says otherwise.
   */
  public static Features untold() {
    return new Features(false, new TreeSet<>());
  }

  /** Whether a field is not there to be asked for. */
  public boolean lacks(String type, String field) {
    return !absent.isEmpty() && absent.contains(new SchemaField(type, field));
  }

  /** Whether some endpoints lack a field, so that it may have been unknown when a row was read. */
  public static boolean mayLack(String type, String field) {
    return OPTIONAL.contains(new SchemaField(type, field));
  }

  Features lackingAlso(Set<SchemaField> more) {
    SortedSet<SchemaField> all = new TreeSet<>(absent);
    all.addAll(more);
    return new Features(introspected, all);
  }
}
