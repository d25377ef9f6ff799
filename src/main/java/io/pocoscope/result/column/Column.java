package io.pocoscope.result.column;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A column of a result, and where its values come from.
 *
 * @param <T> what a row is of
 * @param is what it is
 * @param value what stands in it; an empty {@link Optional}, of numbers too, is nothing
 */
record Column<T>(ResultColumn is, Function<? super T, ?> value) {

  Column<T> but(UnaryOperator<ResultColumn> change) {
    return new Column<>(change.apply(is), value);
  }

  /** The same column, of which people are shown something shorter. */
  Column<T> shown(Function<? super T, ?> text) {
    return new Column<>(is, (T row) -> new Cell(in(row), plain(text.apply(row))));
  }

  /** The same column, of what is a part of a row. */
  <R> Column<R> from(Function<? super R, ? extends T> part) {
    return new Column<>(is, (R row) -> value.apply(part.apply(row)));
  }

  /** The same column, of rows that may have such a value as a part. */
  <R> Column<R> fromOptional(Function<? super R, ? extends Optional<? extends T>> part) {
    return new Column<>(is, (R row) -> part.apply(row).map(this::in));
  }

  /** What stands in a row: a value, a {@link Cell}, or null for nothing. */
  Object in(T row) {
    return plain(value.apply(row));
  }

  private static Object plain(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.orElse(null);
    }
    if (value instanceof OptionalDouble number) {
      return number.isPresent() ? (Object) number.getAsDouble() : null;
    }
    if (value instanceof OptionalLong number) {
      return number.isPresent() ? (Object) number.getAsLong() : null;
    }
    if (value instanceof OptionalInt number) {
      return number.isPresent() ? (Object) (long) number.getAsInt() : null;
    }
    return value instanceof Integer number ? (Object) number.longValue() : value;
  }
}
