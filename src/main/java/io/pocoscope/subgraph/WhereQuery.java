package io.pocoscope.subgraph;

import com.apollographql.apollo.api.Adapter;
import com.apollographql.apollo.api.CompiledField;
import com.apollographql.apollo.api.CustomScalarAdapters;
import com.apollographql.apollo.api.Query;
import com.apollographql.apollo.api.json.JsonWriter;
import java.io.IOException;
import java.util.Locale;

/**
 * A generated page query that asks for more kinds of rows than its own text does: the filter
 * becomes one variable. The answer is read as the generated query reads it.
 */
final class WhereQuery<D extends Query.Data> implements Query<D> {
  private static final String CURSOR = "where: { id_gt: $after }";
  private static final String CURSOR_VARIABLE = "$after: ID!";

  private final Query<D> generated;
  private final String type;
  private final long block;
  private final Where where;
  private final int first;

  WhereQuery(Query<D> generated, String type, long block, Where where, int first) {
    this.generated = generated;
    this.type = type;
    this.block = block;
    this.where = where;
    this.first = first;
  }

  @Override
  public String document() {
    String text = generated.document();
    if (!text.contains(CURSOR) || !text.contains(CURSOR_VARIABLE)) {
      throw new IllegalStateException(
          String.format(Locale.ROOT, "the query %s is not paged by id", name()));
    }
    return text.replace(CURSOR_VARIABLE, String.format(Locale.ROOT, "$where: %s_filter!", type))
        .replace(CURSOR, "where: $where");
  }

  @Override
  public void serializeVariables(
      JsonWriter json, CustomScalarAdapters adapters, boolean withDefaults) throws IOException {
    json.name("block").beginObject();
    json.name("number").value(block).endObject();
    json.name("first").value(first);
    json.name("where");
    where.write(json);
  }

  /** What the rows are, as the schema names it. */
  String type() {
    return type;
  }

  /** The field of the root under which they stand. */
  String collection() {
    return ((CompiledField) rootField().getSelections().get(0)).getName();
  }

  @Override
  public String id() {
    return generated.id();
  }

  @Override
  public String name() {
    return generated.name();
  }

  @Override
  public Adapter<D> adapter() {
    return generated.adapter();
  }

  @Override
  public CompiledField rootField() {
    return generated.rootField();
  }
}
