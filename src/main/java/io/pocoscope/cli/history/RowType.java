package io.pocoscope.cli.history;

import io.pocoscope.store.Table;
import java.util.stream.Stream;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A type of rows, by its name in the subgraph's schema, its collection or its table. */
final class RowType implements ITypeConverter<Table> {
  @Override
  public Table convert(String text) {
    return Table.all().stream()
        .filter(
            table ->
                Stream.of(table.type(), table.collection(), table.sqlName())
                    .anyMatch(text::equalsIgnoreCase))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "no type of the subgraph that pocoscope stores is called so: give one such as"
                        + " task, deal, contribution, reward"));
  }
}
