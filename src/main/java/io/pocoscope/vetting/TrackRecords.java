package io.pocoscope.vetting;

import io.pocoscope.attribution.PartyRole;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.Clustering;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.Trend;
import io.pocoscope.store.Resource;
import io.pocoscope.store.engine.Engine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads actors' records. */
final class TrackRecords {
  private static final String TABLE = "vetting_slot";

  private final Engine store;

  TrackRecords(Engine store) {
    this.store = store;
  }

  /** By role and address. */
  Map<PartyRole, Map<String, TrackRecord>> of(SlotFilter filter, List<PartyRole> roles) {
    keep(filter, roles);
    Map<PartyRole, Map<String, TrackRecord>> records = new HashMap<>();
    for (PartyRole role : roles) {
      records.put(role, of(role));
    }
    store.execute("drop table " + TABLE);
    return records;
  }

  private void keep(SlotFilter filter, List<PartyRole> roles) {
    Set<String> columns = new TreeSet<>(Set.of("failed", "requester", "deal"));
    roles.forEach(role -> columns.addAll(grouping(role).columns()));
    filter.keep(
        store,
        TABLE,
        "coalesce(slot.final_deadline, slot.start_time) as deadline, "
            + String.join(", ", columns.stream().map(each -> "slot." + each).toList()),
        "slot.failed or slot.completed");
  }

  private Map<String, TrackRecord> of(PartyRole role) {
    Grouping grouping = grouping(role);
    Clustering clustering = Clustering.within(List.of(grouping));
    String sql =
        Resource.text(TrackRecords.class, "track-records.sql")
            .replace("{actor}", grouping.key())
            .replace("{join}", grouping.join())
            .replace("{cluster}", "slot." + clustering.label());
    Map<String, TrackRecord> found = new HashMap<>();
    store.forEach(sql, row -> found.put(row.getString(1), record(row, clustering)));
    return found;
  }

  private static TrackRecord record(ResultSet row, Clustering clustering) throws SQLException {
    long clusters = row.getLong(4);
    Trend.Sums sums =
        new Trend.Sums(
            row.getDouble(2),
            row.getDouble(5),
            row.getDouble(6),
            clustering,
            clusters,
            row.getDouble(7));
    return new TrackRecord(clusters, time(row), Trend.of(sums));
  }

  private static Optional<Instant> time(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getObject(3, LocalDateTime.class))
        .map(it -> it.toInstant(ZoneOffset.UTC));
  }

  private static Grouping grouping(PartyRole role) {
    return Grouping.named(role.label()).orElseThrow();
  }
}
