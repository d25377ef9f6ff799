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
              wasGone(head.answers()),
              messages.untold(before));
        });
  }

  /** Of whom alerts are, and no slot is: their first one may be to come. */
  public List<Scope> strangers() {
    return settings.alerts().stream()
        .flatMap(alert -> alert.scope().stream())
        .distinct()
        .filter(whose -> !hasSlots(whose))
        .toList();
  }

  private boolean hasSlots(Scope whose) {
    return store.queryOne(
        "select exists (select 1 from slot where " + whose.condition() + ")",
        row -> row.getBoolean(1));
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

  /**
   * Whether the endpoint did not answer at the look before, which another process may have told.
   *
   * @param answers whether it does now, for the look to come
   */
  private boolean wasGone(boolean answers) {
    boolean gone =
        store.queryOne(
            "select coalesce(bool_or(not answers), false) from watch_endpoint",
            row -> row.getBoolean(1));
    store.execute("delete from watch_endpoint");
    store.execute("insert into watch_endpoint values (?)", answers);
    return gone;
  }

  private boolean isOn(Alert alert) {
    return alarms.lastOf(settings.name(alert)).stream().limit(1).anyMatch(Alarm::isOn);
  }
}
