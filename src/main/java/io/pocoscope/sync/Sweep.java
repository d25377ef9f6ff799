package io.pocoscope.sync;

import io.pocoscope.store.Table;
import java.util.Arrays;
import java.util.List;

/**
 * The parts of a run, one after the other. Events come first: what was read of them bears witness
 * at the end that the chain is still the one that everything else was read from.
 */
enum Sweep {
  /** What was written once, at a block that it names: events and transactions. */
  EVENTS,
  /** What changes, and so is known only as it was at a block. */
  ENTITIES,
  /** After a whole pull: what changed in the last blocks, so that only it is in doubt later. */
  TAIL,
  /** After a reorganisation: rows that only the dropped chain may have written, by their ids. */
  RECHECK;

  /** The tables that are pulled in ranges of ids. */
  List<Table> tables() {
    return switch (this) {
      case EVENTS -> Arrays.stream(Table.values()).filter(Sweep::namesItsBlock).toList();
      case ENTITIES, TAIL ->
          Arrays.stream(Table.values()).filter(table -> !namesItsBlock(table)).toList();
      case RECHECK -> List.of();
    };
  }

  static boolean namesItsBlock(Table table) {
    return table.isEvent() || table == Table.TRANSACTION;
  }
}
