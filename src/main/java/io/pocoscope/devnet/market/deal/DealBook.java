package io.pocoscope.devnet.market.deal;

import io.pocoscope.devnet.market.actor.Actor;
import io.pocoscope.devnet.market.chain.Chain;
import io.pocoscope.devnet.market.chain.Draft;
import io.pocoscope.devnet.market.chain.Ledger;
import io.pocoscope.devnet.market.chain.Protocol;
import java.math.BigInteger;

/** Matches orders: locks the money and writes the deal down. */
public final class DealBook {
  private static final long GAS = 4_000_000;
  private static final String NO_ORDER = "0x" + "0".repeat(64);

  private final Chain chain;
  private final Ledger ledger;
  private final Registry registry;
  private final Protocol protocol;
  private final BulkBook bulks;

  public DealBook(Chain chain, Ledger ledger, Registry registry, Protocol protocol) {
    this.chain = chain;
    this.ledger = ledger;
    this.registry = registry;
    this.protocol = protocol;
    this.bulks = new BulkBook(chain);
  }

  /** Matches a deal, whose payer and pool must have the money. */
  public void match(Deal deal) {
    chain.transact(deal.payer(), GAS);
    ledger.touch(deal.requester());
    ledger.touch(deal.request().beneficiary());
    ledger.touch(deal.sponsor());
    ledger.touch(deal.callback());
    ledger.lock(deal.payer(), deal.taskPrice() * deal.size());
    ledger.lock(deal.pool().owner(), deal.poolStake() * deal.size());
    writeOrders(deal);
    registry.use(deal.app(), deal.size());
    registry.use(deal.pool(), deal.size());
    protocol.deal(BigInteger.valueOf(deal.size()));
    bulks.matched(deal);
    bulks.readFiles();
    changed(deal);
    chain.saveForGood(
        chain
            .event("SchedulerNotice")
            .text("workerpool", deal.pool().address())
            .text("deal", deal.id()));
    chain.saveForGood(chain.event("OrdersMatched").text("deal", deal.id()));
  }

  /** The counters change without the timestamp: it stays that of the match. */
  void changed(Deal deal) {
    chain.changed(deal, () -> look(deal));
  }

  private Draft look(Deal deal) {
    Draft draft = chain.draft("Deal", deal.id());
    parties(deal, draft);
    prices(deal, draft);
    draft.text("tag", "0x" + "0".repeat(63) + (deal.tee() ? "1" : "0"));
    draft.text("params", params(deal));
    deal.bulk().ifPresent(any -> draft.text("bulk", deal.id()));
    draft.text("category", deal.category().id()).number("trust", deal.trust());
    draft.number("startTime", deal.startTime()).number("timestamp", deal.startTime());
    draft.number("botFirst", deal.first()).number("botSize", deal.size());
    draft.number("completedTasksCount", deal.counts().completed());
    draft.number("claimedTasksCount", deal.counts().claimed());
    return draft;
  }

  private static void parties(Deal deal, Draft draft) {
    draft.text("app", deal.app().address()).text("appOwner", deal.app().owner());
    // Without a dataset the subgraph stores the zero address.
    draft.text("dataset", deal.dataset().map(Actor::address).orElse(Ledger.ZERO));
    draft.text("datasetOwner", deal.dataset().map(Actor::owner).orElse(Ledger.ZERO));
    draft.text("workerpool", deal.pool().address()).text("workerpoolOwner", deal.pool().owner());
    draft.text("requester", deal.requester()).text("beneficiary", deal.request().beneficiary());
    draft.text("callback", deal.callback()).text("sponsor", deal.sponsor());
    Orders orders = deal.orders();
    draft.text("apporder", orders.app()).text("workerpoolorder", orders.pool());
    draft.text("requestorder", deal.request().order());
    draft.text("datasetorder", deal.dataset().map(any -> orders.dataset()).orElse(NO_ORDER));
  }

  private static void prices(Deal deal, Draft draft) {
    draft.rlc("appPrice", deal.appPrice()).rlc("datasetPrice", deal.datasetPrice());
    draft.rlc("workerpoolPrice", deal.poolPrice());
    // In nRLC, unlike the prices.
    draft.number("workerStake", deal.workerStake());
    draft.number("schedulerRewardRatio", deal.schedulerRewardRatio());
  }

  private void writeOrders(Deal deal) {
    chain.saveForGood(
        chain
            .draft("AppOrder", deal.orders().app())
            .text("app", deal.app().address())
            .rlc("appprice", deal.appPrice()));
    chain.saveForGood(
        chain
            .draft("WorkerpoolOrder", deal.orders().pool())
            .text("workerpool", deal.pool().address())
            .rlc("workerpoolprice", deal.poolPrice()));
    if (deal.first() == 0) {
      chain.saveForGood(
          chain.draft("RequestOrder", deal.request().order()).text("requester", deal.requester()));
    }
    deal.dataset()
        .ifPresent(
            dataset ->
                chain.saveForGood(
                    chain
                        .draft("DatasetOrder", deal.orders().dataset())
                        .text("dataset", dataset.address())
                        .rlc("datasetprice", deal.datasetPrice())));
  }

  private static String params(Deal deal) {
    return deal.bulk()
        .map(bulk -> "{\"bulk_cid\":\"" + bulk.hash() + "\"}")
        .orElse("{\"iexec_result_storage_provider\":\"ipfs\"}");
  }
}
