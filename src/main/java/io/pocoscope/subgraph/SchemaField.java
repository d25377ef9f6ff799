package io.pocoscope.subgraph;

import java.util.Comparator;

/**
 * A field of a type in an endpoint's schema.
 *
 * @param type as the schema names it, such as {@code Deal}; the collections are fields of {@code
 *     Query}
 */
public record SchemaField(String type, String field) implements Comparable<SchemaField> {
  static final String ROOT = "Query";

  private static final Comparator<SchemaField> ORDER =
      Comparator.comparing(SchemaField::type).thenComparing(SchemaField::field);

  @Override
  public int compareTo(SchemaField other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return type + "." + field;
  }
}
