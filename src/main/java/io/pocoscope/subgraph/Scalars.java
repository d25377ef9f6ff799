package io.pocoscope.subgraph;

import com.apollographql.apollo.api.Adapter;
import com.apollographql.apollo.api.Adapters;
import com.apollographql.apollo.api.CustomScalarAdapters;
import com.apollographql.apollo.api.json.JsonReader;
import com.apollographql.apollo.api.json.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Function;

/** How the API's own scalars are read; the generated models name these constants. */
public final class Scalars {
  public static final Adapter<BigInteger> BIG_INTEGER = ofText(BigInteger::new);
  public static final Adapter<BigDecimal> BIG_DECIMAL = ofText(BigDecimal::new);
  public static final Adapter<String> TEXT = Adapters.StringAdapter;
  public static final Adapter<Long> LONG = ofText(Long::valueOf);

  private Scalars() {}

  private static <T> Adapter<T> ofText(Function<String, T> parse) {
    return new Adapter<>() {
      @Override
      public T fromJson(JsonReader reader, CustomScalarAdapters adapters) throws IOException {
        String text = String.valueOf(reader.nextString());
        try {
          return parse.apply(text);
        } catch (NumberFormatException noNumber) {
          throw new UnreadableValue(reader.getPath(), text);
        }
      }

      @Override
      public void toJson(JsonWriter writer, CustomScalarAdapters adapters, T value)
          throws IOException {
        writer.value(value.toString());
      }
    };
  }
}
