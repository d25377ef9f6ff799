package io.pocoscope.devnet.market.stranger;

import io.pocoscope.devnet.market.chain.Chain;
import io.pocoscope.devnet.market.chain.Draft;
import io.pocoscope.devnet.market.chain.Ledger;
import io.pocoscope.devnet.market.chain.MadeUpHash;
import io.pocoscope.devnet.market.chain.Protocol;
import io.pocoscope.devnet.market.chain.Treasury;
import java.math.BigInteger;
import java.util.List;

/**
 * Deals of PoCo Boost. They emit the indexed events, and the contract's view knows nothing of them:
 * so the subgraph stores deals of zeros, which lead to no app and no pool, and payments for tasks
 * that it has never heard of.
 */
final class BoostDeals {
  private static final long GAS = 4_000_000;
  private static final String NO_HASH = "0x" + "0".repeat(64);
  private static final int REQUESTERS = 7;
  private static final int WORKERS = 3;

  /** Price of the first one, nRLC. */
  private static final long PRICE = 1_000_000;

  private final Chain chain;
  private final Ledger ledger;
  private final Treasury treasury;
  private final Protocol protocol;
  private int made;

  BoostDeals(Chain chain, Ledger ledger, Treasury treasury, Protocol protocol) {
    this.chain = chain;
    this.ledger = ledger;
    this.treasury = treasury;
    this.protocol = protocol;
  }

  /** Goes on until there are so many. */
  void reach(long deals) {
    while (made < deals) {
      make(made++);
    }
  }

  private void make(int number) {
    String requester = MadeUpHash.address("boosting requester " + number % REQUESTERS);
    String worker = MadeUpHash.address("boosting worker " + number % WORKERS);
    String task = MadeUpHash.of("boost task " + number);
    long price = PRICE + number;
    treasury.fund(requester, price);
    chain.transact(requester, GAS);
    ledger.touch(Ledger.ZERO);
    ledger.lock(requester, price);
    Draft deal = ofZeros(MadeUpHash.of("boost deal " + number));
    chain.saveForGood(deal);
    protocol.deal(BigInteger.ZERO);
    chain.saveForGood(chain.event("OrdersMatched").text("deal", deal.id()));
    chain.transact(worker, GAS);
    ledger.seize(requester, price, task);
    ledger.reward(worker, price, task);
  }

  private Draft ofZeros(String id) {
    Draft draft = chain.draft("Deal", id).text("category", "0").text("tag", NO_HASH);
    List.of("app", "appOwner", "dataset", "datasetOwner", "workerpool", "workerpoolOwner")
        .forEach(party -> draft.text(party, Ledger.ZERO));
    List.of("requester", "beneficiary", "callback", "sponsor")
        .forEach(party -> draft.text(party, Ledger.ZERO));
    List.of("appPrice", "datasetPrice", "workerpoolPrice").forEach(price -> draft.rlc(price, 0));
    List.of("trust", "startTime", "botFirst", "botSize", "completedTasksCount", "claimedTasksCount")
        .forEach(count -> draft.number(count, 0));
    return draft
        .number("workerStake", 0)
        .number("schedulerRewardRatio", 0)
        .text("params", "")
        .number("timestamp", chain.now());
  }
}
