package io.pocoscope.casefile;

import static java.util.stream.Collectors.groupingBy;

import io.pocoscope.rate.Cluster;
import io.pocoscope.rate.Interval;
import io.pocoscope.rate.IntervalMethod;
import io.pocoscope.rate.Sample;
import io.pocoscope.store.Fields;
import io.pocoscope.store.Store;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts together what is known of an account, an app, a dataset or a pool. */
final class AddressArchive {
  private static final double LEVEL = .95;
  private static final String ZERO = "0x" + "0".repeat(40);

  private final Store store;

  AddressArchive(Store store) {
    this.store = store;
  }

  Optional<AddressFile> find(String id) {
    if (id.equals(ZERO) || !isKnown(id)) {
      return Optional.empty();
    }
    keepSlots(id);
    return Optional.of(
        new AddressFile(id, roles(), contributions(id), money(id), slashes(id), failures()));
  }

  private boolean isKnown(String id) {
    return store.queryOne(
        """
        select exists (
          select 1 from (
            select id from account
            union all select id from app
            union all select id from dataset
            union all select id from workerpool
            union all select requester from task
            union all select worker from task_worker
            union all select unnest(datasets) from bulk_slice
            union all
            select unnest([requester, beneficiary, sponsor, app, app_owner, dataset, dataset_owner, workerpool,
                           workerpool_owner])
            from deal) known(id)
          where id = ?)
        """,
        row -> row.getBoolean(1),
        id);
  }

  /** Its slots, once for each role, so that the views are asked once. */
  private void keepSlots(String id) {
    store.execute(
        String.format(
            Locale.ROOT,
            """
            create or replace temp table address_slot as
            select party.role, slot.slot, slot.deal, slot.requester, slot.outcome, slot.completed, slot.failed,
                   slot.cause, slot.failed_at, %s as early
            from slot_party party join slot on slot.slot = party.slot
            where party.actor = '%s'
            """,
            early(),
            id.replace("'", "''")));
  }

  /** None is, for all that the views of an earlier version say. */
  private String early() {
    return store.queryOne(
            "select count(*) from duckdb_columns() where table_name = 'slot' and column_name ="
                + " 'early'",
            row -> row.getLong(1) > 0)
        ? "slot.early"
        : "false";
  }

  private record RoleCluster(
      String role,
      long slots,
      long completed,
      long failed,
      long pending,
      long unknown,
      long early,
      boolean known) {}

  private List<AddressFile.RoleLine> roles() {
    List<RoleCluster> clusters =
        store.query(
            """
            select role, count(*), count(*) filter (where completed and not early), count(*) filter (where failed),
                   count(*) filter (where outcome = 'PENDING'), count(*) filter (where outcome = 'UNKNOWN'),
                   count(*) filter (where early), cluster is not null
            from (select *, case when role = 'requester' then deal else requester end as cluster
                  from address_slot)
            group by role, cluster
            order by role
            """,
            row ->
                new RoleCluster(
                    row.getString(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getBoolean(8)));
    return clusters.stream().collect(groupingBy(RoleCluster::role)).values().stream()
        .map(AddressArchive::role)
        .sorted(
            Comparator.<AddressFile.RoleLine>comparingLong(line -> -line.slots())
                .thenComparing(AddressFile.RoleLine::role))
        .toList();
  }

  private static AddressFile.RoleLine role(List<RoleCluster> clusters) {
    String role = clusters.get(0).role();
    boolean known = clusters.stream().anyMatch(RoleCluster::known);
    return new AddressFile.RoleLine(
        role,
        clusters.stream().mapToLong(RoleCluster::slots).sum(),
        clusters.stream().mapToLong(RoleCluster::completed).sum(),
        clusters.stream().mapToLong(RoleCluster::failed).sum(),
        clusters.stream().mapToLong(RoleCluster::pending).sum(),
        clusters.stream().mapToLong(RoleCluster::unknown).sum(),
        clusters.stream().mapToLong(RoleCluster::early).sum(),
        known ? role.equals("requester") ? "deal" : "requester" : "unknown",
        clusters.stream().filter(it -> it.completed() + it.failed() > 0).count(),
        interval(clusters));
  }

  private static Interval interval(List<RoleCluster> clusters) {
    Sample sample =
        new Sample(
            clusters.stream()
                .map(it -> new Cluster(it.failed(), it.completed() + it.failed(), 1))
                .toList());
    return IntervalMethod.POSTERIOR.of(sample, LEVEL);
  }

  private List<AddressFile.ContributionSum> contributions(String id) {
    return store.query(
        """
        select outcome, count(*), count(*) filter (where slashed), coalesce(sum(money(slash)), 0)
        from contribution_outcome where worker = ? group by outcome order by count(*) desc, outcome
        """,
        row ->
            new AddressFile.ContributionSum(
                row.getString(1), row.getLong(2), row.getLong(3), row.getBigDecimal(4)),
        id);
  }

  private List<MoneySum> money(String id) {
    return store.query(
        """
        select role, kind, count(*), sum(nrlc) from money_flow
        where account = ? and role <> 'escrow'
        group by role, kind
        order by list_position(['payment', 'reward', 'slash', 'kitty', 'refund'], kind), role
        """,
        row ->
            new MoneySum(row.getString(1), row.getString(2), row.getLong(3), row.getBigDecimal(4)),
        id);
  }

  private List<AddressFile.Slash> slashes(String id) {
    return store.query(
        String.format(
            Locale.ROOT,
            """
            select "timestamp", role, slot, -nrlc as taken, "transaction" from money_flow
            where account = ? and kind = 'slash'
            order by "timestamp" desc, slot limit %d
            """,
            AddressFile.LATEST),
        row ->
            new AddressFile.Slash(
                Fields.time(row, "timestamp"),
                row.getString("role"),
                row.getString("slot"),
                row.getBigDecimal("taken"),
                Fields.text(row, "transaction")),
        id);
  }

  private List<AddressFile.Failure> failures() {
    return store.query(
        String.format(
            Locale.ROOT,
            """
            select failed_at, string_agg(role, ' ' order by role) as roles, slot, cause
            from address_slot where failed
            group by slot, cause, failed_at
            order by failed_at desc nulls last, slot limit %d
            """,
            AddressFile.LATEST),
        row ->
            new AddressFile.Failure(
                Fields.time(row, "failed_at"),
                row.getString("roles"),
                row.getString("slot"),
                row.getString("cause")));
  }
}
