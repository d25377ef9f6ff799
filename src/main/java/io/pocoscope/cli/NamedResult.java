package io.pocoscope.cli;

import io.pocoscope.casefile.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A result with the names of its apps, datasets and pools beside their addresses. */
final class NamedResult {
  /** Columns of addresses that can have a name. */
  private static final Set<String> NAMED = Set.of("app", "dataset", "pool", "actor", "account");

  private NamedResult() {}

  static Result of(Result result, Names names) {
    List<Integer> named =
        IntStream.range(0, result.columns().size())
            .filter(i -> NAMED.contains(result.columns().get(i).key()))
            .boxed()
            .toList();
    List<ResultColumn> columns = new ArrayList<>();
    for (int i = 0; i < result.columns().size(); i++) {
      columns.add(result.columns().get(i));
      if (named.contains(i)) {
        columns.add(column(result, i, names));
      }
    }
    return new Result(
        columns,
        result.rows().stream().map(row -> row(row, named, names)).toList(),
        result.total().map(row -> row(row, named, names)),
        result.json());
  }

  /** Tables have it where the address stands in them and there is any name. */
  private static ResultColumn column(Result result, int place, Names names) {
    ResultColumn column = result.columns().get(place);
    boolean shown =
        column.inTables()
            && result.rows().stream().anyMatch(row -> name(row.get(place), names).isPresent());
    return new ResultColumn(
        column.key() + "_name", shown ? column.key() + " name" : "", ResultColumn.Style.NAME);
  }

  private static List<Object> row(List<Object> row, List<Integer> named, Names names) {
    List<Object> longer = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      longer.add(row.get(i));
      if (named.contains(i)) {
        longer.add(name(row.get(i), names).orElse(null));
      }
    }
    return longer;
  }

  private static Optional<String> name(Object cell, Names names) {
    return cell instanceof String address ? names.of(address) : Optional.empty();
  }
}
