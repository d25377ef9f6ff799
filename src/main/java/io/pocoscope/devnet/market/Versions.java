package io.pocoscope.devnet.market;

import io.pocoscope.devnet.history.Version;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Turns the saving of entities into versions: the last save of a block counts, and a version ends
 * with the next. Holds only what may still change.
 */
final class Versions {
  private final VersionSink sink;
  private final Map<String, Open> open = new LinkedHashMap<>();

  private record Open(Draft draft, long from) {}

  Versions(VersionSink sink) {
    this.sink = sink;
  }

  /** Saves what may change later. */
  void save(Draft draft, long block) {
    Open now = new Open(draft, block);
    Open before = open.put(key(draft.type(), draft.id()), now);
    if (before != null && before.from() != block) {
      emit(before, block);
    }
  }

  /** Saves what never changes. */
  void saveForGood(Draft draft, long block) {
    emit(new Open(draft, block), Version.OPEN);
  }

  /** Lets go of what will not change any more. */
  void retire(String type, String id) {
    Open last = open.remove(key(type, id));
    if (last != null) {
      emit(last, Version.OPEN);
    }
  }

  /** Gives out what holds at the head. */
  void finish() {
    open.values().forEach(last -> emit(last, Version.OPEN));
    open.clear();
  }

  private void emit(Open version, long to) {
    Draft draft = version.draft();
    sink.version(draft.type(), draft.id(), version.from(), to, draft.values());
  }

  private static String key(String type, String id) {
    return type + ' ' + id;
  }
}
