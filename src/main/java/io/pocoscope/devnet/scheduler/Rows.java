package io.pocoscope.devnet.scheduler;

import io.pocoscope.devnet.history.EntityHistory;
import io.pocoscope.devnet.history.EntityTable;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.history.IdRange;
import io.pocoscope.devnet.history.Version;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;

/** The rows of a type of entities, as they stand at the head. */
final class Rows {
  private final EntityTable table;
  private final long head;

  Rows(History history, String type) {
    this.table = history.table(type);
    this.head = history.head();
  }

  /** A row: its values by the names of their fields. */
  record Row(EntityTable table, Version version) {
    String text(String field) {
      return maybe(field).orElseThrow();
    }

    Optional<String> maybe(String field) {
      return Optional.ofNullable(table.value(version, field)).map(Object::toString);
    }

    long number(String field) {
      return Long.parseLong(text(field));
    }

    /** The block that wrote it. */
    long block() {
      return version.from();
    }
  }

  void each(Consumer<Row> look) {
    Iterator<EntityHistory> all = table.within(IdRange.all());
    while (all.hasNext()) {
      row(all.next()).ifPresent(look);
    }
  }

  Optional<Row> find(String id) {
    return table.entity(id).flatMap(this::row);
  }

  private Optional<Row> row(EntityHistory entity) {
    return entity.at(head).map(version -> new Row(table, version));
  }
}
