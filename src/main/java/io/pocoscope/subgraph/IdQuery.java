package io.pocoscope.subgraph;

import com.apollographql.apollo.api.Adapter;
import com.apollographql.apollo.api.CompiledField;
import com.apollographql.apollo.api.CustomScalarAdapters;
import com.apollographql.apollo.api.Query;
import com.apollographql.apollo.api.json.JsonReader;
import com.apollographql.apollo.api.json.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks for the ids of rows alone: they are always there, whatever else of a row is not. */
final class IdQuery implements Query<IdQuery.Data> {
  private final WhereQuery<?> rows;

  /** The ids of the rows that a page query asks for. */
  IdQuery(WhereQuery<?> rows) {
    this.rows = rows;
  }

  /** What comes. */
  record Data(List<String> ids) implements Query.Data {}

  @Override
  public String document() {
    return String.format(
        Locale.ROOT,
        "query %s($block: Block_height!, $where: %s_filter!, $first: Int!) { %s(block: $block,"
            + " first: $first, orderBy: id, where: $where) { id } }",
        name(),
        rows.type(),
        rows.collection());
  }

  @Override
  public String name() {
    return "IdsOf" + rows.name();
  }

  @Override
  public String id() {
    return rows.id();
  }

  @Override
  public CompiledField rootField() {
    return rows.rootField();
  }

  @Override
  public void serializeVariables(
      JsonWriter json, CustomScalarAdapters adapters, boolean withDefaults) throws IOException {
    rows.serializeVariables(json, adapters, withDefaults);
  }

  @Override
  public Adapter<Data> adapter() {
    return new Adapter<>() {
      @Override
      public Data fromJson(JsonReader reader, CustomScalarAdapters adapters) throws IOException {
        List<String> ids = new ArrayList<>();
        reader.beginObject();
        while (reader.hasNext()) {
          reader.nextName();
          read(reader, ids);
        }
        reader.endObject();
        return new Data(ids);
      }

      @Override
      public void toJson(JsonWriter writer, CustomScalarAdapters adapters, Data value) {
        throw new UnsupportedOperationException("answers are only read");
      }
    };
  }

  private static void read(JsonReader reader, List<String> ids) throws IOException {
    reader.beginArray();
    while (reader.hasNext()) {
      reader.beginObject();
      while (reader.hasNext()) {
        reader.nextName();
        ids.add(String.valueOf(reader.nextString()));
      }
      reader.endObject();
    }
    reader.endArray();
  }
}
