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

  private Optional<Instant> latestTime = Optional.empty();
  private Optional<String> deployment = Optional.empty();
  private final SortedMap<String, Map<Integer, Long>> cutLists = new TreeMap<>();
  private final SortedMap<String, Long> notStored = new TreeMap<>();

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
      cutLists.computeIfAbsent(place, any -> new TreeMap<>()).merge(length, 1L, Long::sum);
    }
  }

  void notStored(String what) {
    notStored.merge(what, 1L, Long::sum);
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
        latestTime, deployment, lists, Collections.unmodifiableSortedMap(notStored));
  }
}
