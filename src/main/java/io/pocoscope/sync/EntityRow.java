package io.pocoscope.sync;

import io.pocoscope.store.Column;
import io.pocoscope.store.Row;
import io.pocoscope.store.Table;
import io.pocoscope.subgraph.Features;
import io.pocoscope.subgraph.entity.Entity;
import io.pocoscope.subgraph.entity.Event;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Entities of one kind as rows of their table: a record's component goes into the column of its
 * name.
 */
final class EntityRow {
  private static final int DECIMAL = 10;
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private final Table table;
  private final List<Part> parts = new ArrayList<>();
  private final int blockColumn;
  private final int logIndexColumn;
  private final Supplier<Features> features;
  private volatile Askable askable;

  /**
   * @param features what the endpoint can be asked for, which may turn out with the rows: columns
   *     of what it lacks are left out, for nothing is known of them
   */
  EntityRow(Class<? extends Entity> entity, Supplier<Features> features) {
    this.features = features;
    this.table = Table.ofType(entity.getSimpleName()).orElseThrow();
    this.blockColumn = table.isEvent() ? table.indexOf("block") : -1;
    this.logIndexColumn = table.isEvent() ? table.indexOf("log_index") : -1;
    for (RecordComponent component : entity.getRecordComponents()) {
      int index = table.indexOf(snake(component.getName()));
      parts.add(new Part(component, index, table.columns().get(index)));
    }
    this.askable = Askable.of(parts, table, Features.untold());
  }

  Table table() {
    return table;
  }

  /**
   * The row of an entity.
   *
   * @throws SyncFailure.BadRow where a value fits no column
   */
  Row of(Entity entity) {
    try {
      return rowOf(entity);
    } catch (ArithmeticException | IndexOutOfBoundsException | NumberFormatException bad) {
      String why = String.valueOf(bad.getMessage());
      throw new SyncFailure.BadRow(table.type(), entity.id(), why);
    }
  }

  private Row rowOf(Entity entity) {
    Row row = Row.of(table, entity.id());
    for (Part part : askable()) {
      row.put(part.index(), part.valueOf(entity));
    }
    if (entity instanceof Event) {
      // The text order of <block>-<log index> is not the order of the chain.
      String id = entity.id();
      row.put(blockColumn, block(id));
      row.put(logIndexColumn, Long.parseLong(id, id.indexOf('-') + 1, id.length(), DECIMAL));
    }
    return row;
  }

  /**
   * The block of an event, by its id.
   *
   * @throws NumberFormatException if it is no event's id
   */
  static long block(String eventId) {
    return Long.parseLong(eventId, 0, Math.max(0, eventId.indexOf('-')), DECIMAL);
  }

  private List<Part> askable() {
    Features now = features.get();
    Askable known = askable;
    if (!known.features().equals(now)) {
      known = Askable.of(parts, table, now);
      askable = known;
    }
    return known.parts();
  }

  private static String snake(String camel) {
    return HUMP.matcher(camel).replaceAll("_").toLowerCase(Locale.ROOT);
  }

  /** The parts that an endpoint can be asked for. */
  private record Askable(Features features, List<Part> parts) {
    static Askable of(List<Part> all, Table table, Features features) {
      return new Askable(
          features,
          all.stream()
              .filter(part -> !features.lacks(table.type(), part.column().field()))
              .toList());
    }
  }

  private record Part(RecordComponent component, int index, Column column) {

    Object valueOf(Entity entity) {
      try {
        return toColumn(component.getAccessor().invoke(entity));
      } catch (IllegalAccessException | InvocationTargetException impossible) {
        throw new IllegalStateException("cannot read " + component, impossible);
      }
    }

    private Object toColumn(Object value) {
      if (value instanceof Optional<?> optional) {
        return optional.isPresent() ? toColumn(optional.get()) : column.ifNull();
      }
      return value;
    }
  }
}
