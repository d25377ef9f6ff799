package io.pocoscope.devnet.market.deal;

import io.pocoscope.devnet.market.chain.Chain;
import io.pocoscope.devnet.market.chain.Ledger;

/** Who pays and who is paid when a task ends. All amounts in nRLC. */
final class Settlement {
  private static final long RLC = 1_000_000_000;

  private final Chain chain;
  private final Ledger ledger;

  Settlement(Chain chain, Ledger ledger) {
    this.chain = chain;
    this.ledger = ledger;
  }

  /** After a finalization with stakes: rewards by weight, and slashes those who did not prove. */
  void pay(Slot slot) {
    Deal deal = slot.deal();
    paySellers(slot);
    long pot = deal.poolPrice();
    long weights = 0;
    for (Contribution each : slot.contributions()) {
      if (each.status() == Contribution.Status.PROVED) {
        weights += each.logWeight();
      } else {
        pot += deal.workerStake();
      }
    }
    long forWorkers = pot * (100 - deal.schedulerRewardRatio()) / 100;
    long left = pot;
    for (Contribution each : slot.contributions()) {
      if (each.status() == Contribution.Status.PROVED) {
        long reward = forWorkers * each.logWeight() / weights;
        left -= reward;
        payWorker(slot, each, reward);
      } else {
        slash(slot, each);
      }
    }
    ledger.reward(deal.pool().owner(), left, slot.id());
  }

  /** After contribute-and-finalize: no stake was locked, no score changes. */
  void payAtOnce(Slot slot, String worker) {
    Deal deal = slot.deal();
    paySellers(slot);
    long reward = deal.poolPrice() * (100 - deal.schedulerRewardRatio()) / 100;
    ledger.reward(worker, reward, slot.id());
    ledger.reward(deal.pool().owner(), deal.poolPrice() - reward, slot.id());
  }

  /**
   * After a claim: everybody has the stakes back but the pool's owner, whose stake the kitty gets.
   */
  void refund(Slot slot) {
    Deal deal = slot.deal();
    ledger.unlock(deal.payer(), deal.taskPrice());
    ledger.seize(deal.pool().owner(), deal.poolStake(), slot.id());
    ledger.feedKitty(deal.poolStake(), slot.id());
    slot.contributions().forEach(each -> ledger.unlock(each.worker(), deal.workerStake()));
  }

  private void paySellers(Slot slot) {
    Deal deal = slot.deal();
    ledger.seize(deal.payer(), deal.taskPrice(), slot.id());
    if (deal.appPrice() > 0) {
      ledger.reward(deal.app().owner(), deal.appPrice(), slot.id());
    }
    if (deal.datasetPrice() > 0) {
      deal.dataset().ifPresent(it -> ledger.reward(it.owner(), deal.datasetPrice(), slot.id()));
    }
    ledger.unlock(deal.pool().owner(), deal.poolStake());
    long kitty = ledger.frozen(Ledger.KITTY);
    if (kitty > 0) {
      long part = Math.min(Math.max(kitty / 10, RLC), kitty);
      ledger.seize(Ledger.KITTY, part, slot.id());
      ledger.reward(deal.pool().owner(), part, slot.id());
    }
  }

  private void payWorker(Slot slot, Contribution each, long reward) {
    ledger.unlock(each.worker(), slot.deal().workerStake());
    ledger.reward(each.worker(), reward, slot.id());
    if (slot.contributions().size() > 1) {
      score(each, "AccurateContribution", ledger.score(each.worker()) + 1);
    }
  }

  private void slash(Slot slot, Contribution each) {
    ledger.seize(each.worker(), slot.deal().workerStake(), slot.id());
    score(each, "FaultyContribution", ledger.score(each.worker()) * 2 / 3);
  }

  private void score(Contribution each, String event, long score) {
    chain.saveForGood(
        chain
            .event(event)
            .text("account", each.worker())
            .text("contribution", each.id())
            .number("score", score));
    ledger.score(each.worker(), score);
  }
}
