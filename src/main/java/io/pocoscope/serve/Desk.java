package io.pocoscope.serve;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.report.chapter.Source;
import io.pocoscope.report.html.Live;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Who knows what a query means, and which tables answer it. */
public interface Desk {
  /** The names in a query that say which slots are looked at. */
  Set<String> filters();

  /** The form's fields, as a query fills them in. */
  List<Live.Field> fields(Query query);

  /**
   * Which slots a query means.
   *
   * @throws Refused if it means none
   */
  Source.Asked asked(Pocoscope poco, Query query);

  /** The tables that can be asked for. */
  List<View> views();

  /**
   * What a table says.
   *
   * @param store opened for whoever asks, as often as they do
   * @throws Refused if the query is none for it
   */
  Table table(View view, Query query, Supplier<Pocoscope> store);

  /**
   * A table that can be asked for.
   *
   * @param name in addresses
   * @param what it says, in words
   * @param options which names may stand in its query, beside the filters
   * @param slow whether it weighs each actor or combination, which takes its time
   */
  record View(String name, String what, Set<String> options, boolean slow) {
    public View {
      options = Set.copyOf(options);
    }
  }
}
