package io.pocoscope.watch;

import io.pocoscope.store.Store;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Looks at a store again and again, whoever fills it in between. */
public final class Watch {
  private final Store store;
  private final WatchSettings settings;
  private final Chronicle chronicle;
  private final MessageTable messages;
  private final AlarmTable alarms;

  /** Of a store with its views, open for writing. */
  public Watch(Store store, WatchSettings settings) {
    this.store = store;
    this.settings = settings;
    this.chronicle = new Chronicle(store);
    this.messages = new MessageTable(store);
    this.alarms = new AlarmTable(store);
  }

  /**
   * Looks once: what is found is in the store when this returns, whole or not at all, with the
   * messages that are to be told of it.
   */
  public Look look(ChainHead head) {
    return store.inTransaction(
        () -> {
          long before = messages.last();
          boolean first = chronicle.isEmpty();
          Optional<Instant> now = chronicle.now();
          Change change = new Change(0, 0, new TreeMap<>());
          if (now.isPresent()) {
            mark(first, now.get());
            change = new Totals(store).change();
            Findings found = new Findings(store, now.get(), head.seen());
            settings.alerts().forEach(alert -> look(alert, now.get(), head, found));
          }
          return new Look(
              store.meta().network(),
              store.meta().blockNumber(),
              now,
              first,
              change,
              settings.alerts().stream().filter(this::isOn).count(),
              wasGone(),
              messages.untold(before));
        });
  }

  /** These messages were told, and are not told again. */
  public void told(Collection<Long> ids, Instant wallClock) {
    store.inTransaction(
        () -> {
          messages.told(ids, wallClock);
          return ids;
        });
  }

  /** A look that finds no slots parts nothing. */
  private void mark(boolean first, Instant now) {
    if (first) {
      chronicle.begin(now);
    } else if (new Batches(store, settings).anyBetween(chronicle.last(), now)) {
      chronicle.looked(now);
    }
  }

  private void look(Alert alert, Instant now, ChainHead head, Findings found) {
    List<Alarm> known = alarms.lastOf(settings.name(alert));
    Alarm alarm =
        known.isEmpty() ? Alarm.first(settings.name(alert), chronicle.last()) : known.get(0);
    if (alert instanceof Alert.OfRate rate) {
      RateWatch watch = new RateWatch(rate, settings.error(), new Batches(store, settings));
      known.stream().skip(1).forEach(before -> watch.lookBack(before, now, found));
      watch.look(alarm, now, found);
    } else if (alert instanceof Alert.OfSilence silence) {
      new SilenceWatch(silence, store, head).look(alarm, now, found);
    }
  }

  /** As an earlier process may have told, and this one is not to tell again. */
  private boolean wasGone() {
    return store.queryOne(
        "select coalesce(max_by(exit_code = 3 or (exit_code = 5 and error like '%--max-wait%'), run),"
            + " false) from sync_run"
            + " where run < (select max(run) from sync_run)",
        row -> row.getBoolean(1));
  }

  private boolean isOn(Alert alert) {
    return alarms.lastOf(settings.name(alert)).stream().limit(1).anyMatch(Alarm::isOn);
  }
}
