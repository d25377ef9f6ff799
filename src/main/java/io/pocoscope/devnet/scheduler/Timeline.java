package io.pocoscope.devnet.scheduler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Statuses while they are put together, which come in the order of their times. */
final class Timeline {
  private final List<Update> updates = new ArrayList<>();

  void add(Update update) {
    updates.add(update);
  }

  void add(String status, long millis) {
    add(Update.of(status, millis));
  }

  void add(String status, long millis, Optional<String> cause) {
    add(new Update(status, millis, cause, Optional.empty()));
  }

  /** Statuses between two times, as far from each other. */
  void spread(List<String> statuses, long after, long before) {
    for (int i = 0; i < statuses.size(); i++) {
      add(statuses.get(i), after + (before - after) * (i + 1) / (statuses.size() + 1));
    }
  }

  /** When the last of them came, in milliseconds since 1970; a time at least. */
  long end(long atLeast) {
    return updates.stream().mapToLong(Update::millis).reduce(atLeast, Math::max);
  }

  List<Update> updates() {
    return updates.stream().sorted(Comparator.comparingLong(Update::millis)).toList();
  }
}
