package io.pocoscope.devnet.query;

import io.pocoscope.devnet.history.EntityTable;
import io.pocoscope.devnet.history.Version;

/** An entity at a block: its version, and the table that knows the version's fields. */
record Entity(EntityTable table, Version version) {

  String id() {
    return (String) value("id");
  }

  /** The name of its type. */
  String typeName() {
    return table.type().name();
  }

  /** A stored field's value; null where there is none. */
  Object value(String field) {
    return table.value(version, field);
  }
}
