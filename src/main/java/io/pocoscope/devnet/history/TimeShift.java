package io.pocoscope.devnet.history;

import io.pocoscope.devnet.history.WrittenBlock.Writing;
import io.pocoscope.devnet.schema.Field;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Moves the times that blocks after a base gave to entities. A time that an entity had at the base
 * stays; so do the deadlines of a task whose deal was there, since they count from the deal's.
 */
final class TimeShift {
  private static final Set<String> TIMES =
      Set.of(
          "timestamp",
          "startTime",
          "lastUsageTimestamp",
          "contributionDeadline",
          "revealDeadline",
          "finalDeadline");
  private static final Set<String> OF_DEAL = Set.of("contributionDeadline", "finalDeadline");

  private final EntityTable deals;
  private final long base;
  private final long seconds;

  TimeShift(EntityTable deals, long base, long seconds) {
    this.deals = deals;
    this.base = base;
    this.seconds = seconds;
  }

  Version of(Writing writing) {
    EntityTable table = writing.table();
    Version version = writing.version();
    Optional<Version> before = table.entity(table.id(version)).flatMap(entity -> entity.at(base));
    for (Field field : table.stored()) {
      if (TIMES.contains(field.name()) && !(OF_DEAL.contains(field.name()) && dealStays(writing))) {
        int place = table.place(field.name());
        Object time = version.value(place);
        boolean stays = before.filter(old -> Objects.equals(old.value(place), time)).isPresent();
        version = stays ? version : version.with(place, later(time));
      }
    }
    return version;
  }

  private boolean dealStays(Writing writing) {
    Object deal = writing.table().value(writing.version(), "deal");
    return deals.entity((String) deal).flatMap(entity -> entity.at(base)).isPresent();
  }

  private Object later(Object time) {
    if (time instanceof Integer seconds1970) {
      return Math.toIntExact(seconds1970 + seconds);
    }
    return time instanceof BigInteger exact ? exact.add(BigInteger.valueOf(seconds)) : time;
  }
}
