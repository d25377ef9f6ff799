package io.pocoscope.casefile;

import io.pocoscope.store.Fields;
import io.pocoscope.store.Store;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Puts together what is known of a deal. */
final class DealArchive {
  private final Store store;

  DealArchive(Store store) {
    this.store = store;
  }

  Optional<DealFile> find(String id) {
    return store
        .query(
            """
            select deal.*, matched."transaction", coalesce(category.name, deal.category) as category_shown,
                   category.work_clock_time_ref, tag_asks_tee(deal.tag) as tee,
                   money(deal.app_price) + money(deal.dataset_price) + money(deal.workerpool_price) as price
            from deal
            left join orders_matched matched on matched.deal = deal.id
            left join category on category.id = deal.category
            where deal.id = ?""",
            DealArchive::terms,
            id)
        .stream()
        .findFirst()
        .map(terms -> new DealFile(id, terms, parties(id), slots(id), money(id)));
  }

  private static DealFile.Terms terms(ResultSet row) throws SQLException {
    return new DealFile.Terms(
        Fields.time(row, "start_time"),
        Fields.text(row, "transaction"),
        Fields.text(row, "category_shown"),
        Fields.number(row, "work_clock_time_ref"),
        Fields.number(row, "trust"),
        Fields.flag(row, "tee"),
        Fields.number(row, "bot_size"),
        Fields.amount(row, "price"),
        Fields.amount(row, "worker_stake"));
  }

  private List<SlotFile.Party> parties(String deal) {
    return store.query(
        """
        select distinct role, actor from slot_party
        where slot in (select slot from slot where deal = ?)
        order by role, actor""",
        row -> new SlotFile.Party(row.getString(1), row.getString(2)),
        deal);
  }

  private List<DealFile.SlotLine> slots(String deal) {
    return store.query(
        """
        select "index", slot, outcome, cause, failed_at from slot
        where deal = ? order by "index" nulls last, slot limit ?""",
        row ->
            new DealFile.SlotLine(
                Fields.number(row, "index"),
                row.getString("slot"),
                row.getString("outcome"),
                Fields.text(row, "cause"),
                Fields.time(row, "failed_at")),
        deal,
        DealFile.MOST_SLOTS);
  }

  private List<MoneySum> money(String deal) {
    return store.query(
        """
        select role, kind, count(*), sum(nrlc) from money_flow
        where slot in (select id from task where deal = ?) and role <> 'escrow'
        group by role, kind
        order by list_position(['payment', 'reward', 'slash', 'kitty', 'refund'], kind), role""",
        row ->
            new MoneySum(row.getString(1), row.getString(2), row.getLong(3), row.getBigDecimal(4)),
        deal);
  }
}
