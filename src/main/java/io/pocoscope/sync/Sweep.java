package io.pocoscope.sync;

import io.pocoscope.store.Table;
import java.util.List;

/**
 * The parts of a run that are pulled in ranges of ids, one after the other. Events come first: what
 * was read of them bears witness at the end that the chain is still the one that everything else
 * was read from.
 */
enum Sweep {
  /** What was written once, at a block that it names: events and transactions. */
  EVENTS,
  /** What changes, and so is known only as it was at a block. */
  ENTITIES,
  /** What changed in the last blocks once more, so that only it is in doubt later. */
  TAIL;

  /** The tables that it pulls. */
  List<Table> tables() {
    return Table.all().stream().filter(table -> namesItsBlock(table) == (this == EVENTS)).toList();
  }

  static boolean namesItsBlock(Table table) {
    return table.isEvent() || table == Table.TRANSACTION;
  }

  /** Whether a table has so few rows that all of them are read in every run. */
  static boolean isReadWhole(Table table) {
    return table == Table.PROTOCOL || table == Table.CATEGORY;
  }
}
