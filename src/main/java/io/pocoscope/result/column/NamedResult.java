package io.pocoscope.result.column;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.casefile.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A result with names beside its addresses: the user's own, else those of apps, datasets and pools.
 */
public final class NamedResult {
  private final Result result;
  private final List<Integer> named;
  private final Names names;

  private NamedResult(Result result, List<Integer> named, Names names) {
    this.result = result;
    this.named = named;
    this.names = names;
  }

  /** The result as it is, where it is of nobody who can have a name. */
  public static Result of(Result result, Pocoscope poco) {
    return of(result, poco, poco::names);
  }

  /** The same of two stores: where the one has no name, that of the other stands. */
  public static Result of(Result result, Pocoscope poco, Pocoscope other) {
    return of(
        result, poco, addresses -> other.names(addresses).under(poco.names(addresses).byAddress()));
  }

  private static Result of(
      Result result, Pocoscope poco, Function<Collection<String>, Names> namesOf) {
    List<Integer> named =
        IntStream.range(0, result.columns().size())
            .filter(i -> canHaveNames(result.columns().get(i), poco))
            .boxed()
            .toList();
    if (named.isEmpty()) {
      return result;
    }
    List<String> addresses =
        result.rows().stream()
            .flatMap(row -> named.stream().flatMap(i -> addresses(Cell.data(row.get(i)))))
            .distinct()
            .toList();
    return new NamedResult(result, named, namesOf.apply(addresses)).longer();
  }

  /** Owners name apps, datasets and pools; a user names anybody. */
  private static boolean canHaveNames(ResultColumn column, Pocoscope poco) {
    return column.named() || (poco.isLabelled() && column.unit() == Quantity.ADDRESS);
  }

  private Result longer() {
    List<ResultColumn> columns = new ArrayList<>();
    for (int i = 0; i < result.columns().size(); i++) {
      columns.add(result.columns().get(i));
      if (named.contains(i)) {
        columns.add(column(i));
      }
    }
    return new Result(
        columns,
        result.rows().stream().map(this::row).toList(),
        result.total().map(this::row),
        result.json(),
        result.notes(),
        result.shape());
  }

  /** Tables have it where the address stands in them and anybody has a name. */
  private ResultColumn column(int place) {
    ResultColumn column = result.columns().get(place);
    boolean shown =
        column.inTables() && result.rows().stream().anyMatch(row -> isNamed(row, place));
    String header = named.size() == 1 ? "name" : column.key() + " name";
    return column.ofNames(shown ? header : "");
  }

  private boolean isNamed(List<Object> row, int place) {
    return addresses(Cell.data(row.get(place))).anyMatch(address -> names.of(address).isPresent());
  }

  private List<Object> row(List<Object> row) {
    List<Object> longer = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      longer.add(row.get(i));
      if (named.contains(i)) {
        longer.add(name(Cell.data(row.get(i))));
      }
    }
    return longer;
  }

  /** A name; of a list its names, each at the place of its address. */
  private Object name(Object cell) {
    List<String> found = new ArrayList<>();
    addresses(cell).map(names::of).map(NamedResult::orNothing).forEach(found::add);
    return cell instanceof Collection<?> ? found : found.isEmpty() ? null : found.get(0);
  }

  private static String orNothing(Optional<String> name) {
    return name.orElse(null);
  }

  /** Of {@code pool=0x…} what is behind the role. */
  private static Stream<String> addresses(Object cell) {
    if (cell instanceof Collection<?> labels) {
      return labels.stream().map(label -> address(label.toString()));
    }
    return cell instanceof String text ? Stream.of(text) : Stream.empty();
  }

  private static String address(String label) {
    return label.substring(label.indexOf('=') + 1);
  }
}
