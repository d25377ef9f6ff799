package io.pocoscope.store.answer;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects what there is to say about a file while it is read. */
final class NoteTaker {
  private static final int DEFAULT_LIMIT = 100;
  private static final int GREATEST_LIMIT = 1000;

  /** A file can have any number of names; nobody reads more than a few. */
  private static final int MOST_NAMES = 100;

  private static final String OTHER_NAMES = "others";

  private Optional<Instant> latestTime = Optional.empty();
  private Optional<String> deployment = Optional.empty();
  private final SortedMap<String, Map<Integer, Long>> cutLists = new TreeMap<>();
  private final SortedMap<String, Long> notStored = new TreeMap<>();
  private final SortedMap<String, Long> unread = new TreeMap<>();
  private Optional<String> partial = Optional.empty();

  void sawTime(Instant time) {
    if (latestTime.filter(time::isBefore).isEmpty()) {
      latestTime = Optional.of(time);
    }
  }

  void deployment(String name) {
    deployment = Optional.of(name);
  }

  void listEnded(String place, int length) {
    if (length == DEFAULT_LIMIT || length == GREATEST_LIMIT) {
      cutLists
          .computeIfAbsent(known(cutLists, Quote.name(place)), any -> new TreeMap<>())
          .merge(length, 1L, Long::sum);
    }
  }

  /** What is of the subgraph and has no place here. */
  void notStored(String what) {
    notStored.merge(known(notStored, Quote.name(what)), 1L, Long::sum);
  }

  /** What nothing is known of, and may have held something. */
  void unread(String what) {
    unread.merge(known(unread, Quote.name(what)), 1L, Long::sum);
  }

  /** What the subgraph itself said against its answer. */
  void partial(String said) {
    partial = partial.or(() -> Optional.of(said));
  }

  ImportNotes notes() {
    var lists =
        cutLists.entrySet().stream()
            .flatMap(
                place ->
                    place.getValue().entrySet().stream()
                        .map(
                            length ->
                                new ImportNotes.CutList(
                                    place.getKey(), length.getKey(), length.getValue())))
            .toList();
    return new ImportNotes(
        latestTime,
        deployment,
        lists,
        Collections.unmodifiableSortedMap(notStored),
        Collections.unmodifiableSortedMap(unread),
        partial);
  }

  private static String known(Map<String, ?> names, String name) {
    return names.size() < MOST_NAMES || names.containsKey(name) ? name : OTHER_NAMES;
  }
}
