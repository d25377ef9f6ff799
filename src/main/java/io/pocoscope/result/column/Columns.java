package io.pocoscope.result.column;

import io.pocoscope.result.column.ResultColumn.Style;
import io.pocoscope.ruin.Chance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The columns of an analysis, in their order: for each its key, its unit, one sentence of what it
 * means, and where its value is found. What is said behind a column ({@link #headed}, {@link
 * #shown}, …) is about that column. An empty {@link Optional}, of numbers too, is nothing.
 *
 * @param <T> what a row is of
 */
public final class Columns<T> {
  private final List<Column<T>> columns;

  private Columns(List<Column<T>> columns) {
    this.columns = columns;
  }

  public static <T> Columns<T> none() {
    return new Columns<>(List.of());
  }

  /** Text: words, an address, an identifier. */
  public Columns<T> text(String key, Quantity unit, String meaning, Function<? super T, ?> value) {
    return column(key, Kind.TEXT, unit, meaning, value);
  }

  /** A list of texts. */
  public Columns<T> list(String key, Quantity unit, String meaning, Function<? super T, ?> value) {
    return column(key, Kind.LIST, unit, meaning, value);
  }

  /** A whole number, 0 or more. */
  public Columns<T> count(String key, Quantity unit, String meaning, Function<? super T, ?> value) {
    return column(key, Kind.WHOLE, unit, meaning, value).within(Range.NOT_NEGATIVE);
  }

  /** Any number. */
  public Columns<T> number(
      String key, Quantity unit, String meaning, Function<? super T, ?> value) {
    return column(key, Kind.NUMBER, unit, meaning, value);
  }

  /** A proportion, shown in per cent. */
  public Columns<T> share(String key, String meaning, Function<? super T, ?> value) {
    return proportion(key, meaning, value).styled(Style.PERCENT);
  }

  /** A proportion or a probability, shown as it is. */
  public Columns<T> proportion(String key, String meaning, Function<? super T, ?> value) {
    return number(key, Quantity.SHARE, meaning, value).within(Range.SHARE);
  }

  /** A probability in two columns: six digits for people, and its logarithm beside it. */
  public Columns<T> chance(String key, String meaning, Function<? super T, Chance> value) {
    return proportion(key, meaning, row -> value.apply(row).value())
        .shown(row -> ChanceText.shown(value.apply(row)));
  }

  /** The logarithm with base 10 of a probability, for machines; nothing for what is impossible. */
  public Columns<T> logarithm(String ofKey, Function<? super T, Chance> value) {
    return number(
            "log10_" + ofKey,
            Quantity.LOG10,
            "Logarithm with base 10 of " + ofKey + "; nothing where that is impossible.",
            row -> ChanceText.log10(value.apply(row)))
        .within(Range.NOT_POSITIVE)
        .forMachines();
  }

  public Columns<T> flag(String key, String meaning, Function<? super T, ?> value) {
    return column(key, Kind.FLAG, Quantity.FLAG, meaning, value);
  }

  public Columns<T> time(String key, String meaning, Function<? super T, ?> value) {
    return column(key, Kind.TIME, Quantity.TIME, meaning, value);
  }

  /**
   * Money, in RLC and exact.
   *
   * @param nrlc the amount in nRLC
   */
  public Columns<T> rlc(
      String key, String meaning, Function<? super T, Optional<BigDecimal>> nrlc) {
    return column(
        key, Kind.EXACT, Quantity.RLC, meaning, row -> nrlc.apply(row).map(RlcText::exact));
  }

  /** Money, in RLC and exact, and with three decimals for people. */
  public Columns<T> rlcShown(
      String key, String meaning, Function<? super T, Optional<BigDecimal>> nrlc) {
    return rlc(key, meaning, nrlc).shown(row -> nrlc.apply(row).map(RlcText::shown));
  }

  /** Named values within one: an object in JSON; nothing where there is no such part. */
  public <P> Columns<T> nested(
      String key,
      Quantity unit,
      String meaning,
      Columns<P> within,
      Function<? super T, Optional<P>> part) {
    return column(
        key, Kind.ANY, unit, meaning, row -> part.apply(row).map(it -> within.object(it).asJson()));
  }

  /** What the other methods have no word for. */
  public Columns<T> column(
      String key, Kind kind, Quantity unit, String meaning, Function<? super T, ?> value) {
    Style style = kind.isText() ? Style.TEXT : Style.NUMBER;
    return with(
        new Column<>(
            new ResultColumn(key, key, kind, unit, Range.ANY, meaning, style, false), value));
  }

  /** A column that only tables have: others put into words, such as an interval. */
  public Columns<T> forPeople(String header, Function<? super T, ?> value) {
    return with(new Column<>(ResultColumn.forPeople(header), value));
  }

  /** The last column has another heading in tables, a line or two. */
  public Columns<T> headed(String header) {
    return but(column -> column.headed(header));
  }

  /** Tables do not have the last column. */
  public Columns<T> forMachines() {
    return headed("");
  }

  /** Tables have none of these columns. */
  public Columns<T> allForMachines() {
    return new Columns<>(columns.stream().map(column -> column.but(it -> it.headed(""))).toList());
  }

  /** The last column's words are ours: never cut. */
  public Columns<T> prose() {
    return styled(Style.PROSE);
  }

  public Columns<T> styled(Style style) {
    return but(column -> column.styled(style));
  }

  /** The last column's numbers lie within bounds. */
  public Columns<T> within(Range range) {
    return but(column -> column.within(range));
  }

  /** Behind the last column, of addresses, stand their names. */
  public Columns<T> withNames() {
    return but(ResultColumn::withNames);
  }

  /** Of the last column people are shown something shorter. */
  public Columns<T> shown(Function<? super T, ?> text) {
    return last(column -> column.shown(text));
  }

  /** Of the last column's numbers people are shown six digits. */
  public Columns<T> inSixDigits() {
    return last(
        column ->
            column.shown(
                row ->
                    column.in(row) instanceof Number number
                        ? AmountText.shown(number.doubleValue())
                        : column.in(row)));
  }

  /** The same columns, of what is a part of a row. */
  public <R> Columns<R> from(Function<? super R, ? extends T> part) {
    return new Columns<>(columns.stream().<Column<R>>map(column -> column.from(part)).toList());
  }

  /** The same, of rows that may have no such part: then nothing stands in them. */
  public <R> Columns<R> fromOptional(Function<? super R, ? extends Optional<? extends T>> part) {
    return new Columns<>(
        columns.stream().<Column<R>>map(column -> column.fromOptional(part)).toList());
  }

  /** These, and others behind them. */
  public Columns<T> and(Columns<T> others) {
    return new Columns<>(Stream.concat(columns.stream(), others.columns.stream()).toList());
  }

  /** These, but for those of some keys: where others say the same. */
  public Columns<T> without(Collection<String> keys) {
    return new Columns<>(
        columns.stream().filter(column -> !keys.contains(column.is().key())).toList());
  }

  /** What they are. */
  public List<ResultColumn> are() {
    return columns.stream().map(Column::is).toList();
  }

  public Result result(Collection<T> rows) {
    return Result.of(are(), rows.stream().map(this::row).toList());
  }

  /** A result with a last row that sums up, in tables. */
  public Result result(Collection<T> rows, Optional<T> total) {
    return new Result(
        are(), rows.stream().map(this::row).toList(), total.map(this::row), Optional.empty());
  }

  /** One object: in tables a line to a column, in JSON its fields. */
  public Result object(T of) {
    return result(List.of(of)).shaped(Result.Shape.OBJECT);
  }

  /** One object of numbers, which tables have at the right. */
  public Result numbers(T of) {
    return result(List.of(of)).shaped(Result.Shape.NUMBERS);
  }

  private List<Object> row(T of) {
    List<Object> row = new ArrayList<>();
    columns.forEach(column -> row.add(column.in(of)));
    return row;
  }

  private Columns<T> with(Column<T> one) {
    return new Columns<>(Stream.concat(columns.stream(), Stream.of(one)).toList());
  }

  private Columns<T> but(UnaryOperator<ResultColumn> change) {
    return last(column -> column.but(change));
  }

  private Columns<T> last(UnaryOperator<Column<T>> change) {
    List<Column<T>> changed = new ArrayList<>(columns);
    changed.add(change.apply(changed.remove(changed.size() - 1)));
    return new Columns<>(changed);
  }
}
