package io.pocoscope.devnet.market.deal;

import io.pocoscope.devnet.market.chain.Chain;
import io.pocoscope.devnet.market.chain.Ledger;
import io.pocoscope.devnet.market.chain.Protocol;

/**
 * The contract's part of a task's life: every step checks what the chain would check, and throws an
 * {@link IllegalStateException} where the chain would revert.
 */
public final class Poco {
  private static final long GAS = 3_000_000;
  private static final long FINALIZE_GAS = 6_000_000;

  private final Chain chain;
  private final Ledger ledger;
  private final Tasks tasks;
  private final Settlement settlement;
  private final DealBook deals;
  private final Protocol protocol;

  public Poco(Chain chain, Ledger ledger, DealBook deals, Protocol protocol) {
    this.chain = chain;
    this.ledger = ledger;
    this.tasks = new Tasks(chain);
    this.settlement = new Settlement(chain, ledger);
    this.deals = deals;
    this.protocol = protocol;
  }

  /** What a worker's contribution would weigh now. */
  public long weight(String worker) {
    return weight(ledger.score(worker));
  }

  /** What the contribution of a worker with a score weighs. */
  public static long weight(long score) {
    return Math.max(score / 3, 3) - 1;
  }

  /** Initializes a slot's task, by the pool's owner. */
  public void initialize(Slot slot) {
    chain.transact(slot.deal().pool().owner(), GAS);
    unset(slot);
  }

  /** Contributes; whether that makes a consensus. */
  public boolean contribute(Slot slot, String worker, String hash) {
    require(slot.status() == Slot.Status.ACTIVE && beforeContributionDeadline(slot), slot);
    require(!slot.hasContributed(worker), slot);
    chain.transact(worker, GAS);
    ledger.lock(worker, slot.deal().workerStake());
    Contribution contribution =
        new Contribution(slot.id(), worker, hash, weight(worker), chain.now());
    boolean agreed = slot.groups().add(hash, weight(worker), slot.deal().trust());
    record(slot, contribution);
    if (agreed) {
      agree(slot, hash);
    }
    tasks.changed(slot, contribution);
    tasks.changed(slot);
    return agreed;
  }

  /** Reveals what one of the winners has contributed. */
  public void reveal(Slot slot, Contribution contribution) {
    require(slot.status() == Slot.Status.REVEALING && chain.now() < slot.revealDeadline(), slot);
    require(slot.winners().contains(contribution), slot);
    chain.transact(contribution.worker(), GAS);
    slot.reveal(contribution);
    revealed(slot, contribution);
    tasks.changed(slot, contribution);
    tasks.changed(slot);
  }

  /** Reopens a task of which nobody has revealed in time. */
  public void reopen(Slot slot) {
    require(slot.status() == Slot.Status.REVEALING && !slot.revealed(), slot);
    require(chain.now() >= slot.revealDeadline() && beforeFinalDeadline(slot), slot);
    chain.transact(slot.deal().pool().owner(), GAS);
    slot.reopen();
    chain.saveForGood(tasks.event("TaskReopen", slot));
    tasks.changed(slot);
  }

  /** Finalizes a task that all winners, or after the deadline some, have revealed. */
  public void finalizeTask(Slot slot) {
    require(slot.status() == Slot.Status.REVEALING && beforeFinalDeadline(slot), slot);
    boolean all = slot.winners().stream().allMatch(Poco::proved);
    require(all || (slot.revealed() && chain.now() >= slot.revealDeadline()), slot);
    chain.transact(slot.deal().pool().owner(), FINALIZE_GAS);
    slot.complete();
    settlement.pay(slot);
    completed(slot);
  }

  /** Contributes and finalizes in one transaction, as trust 1 allows. */
  public void contributeAndFinalize(Slot slot, String worker, String hash) {
    require(slot.status() == Slot.Status.ACTIVE && beforeContributionDeadline(slot), slot);
    require(slot.deal().trust() == 1 && slot.contributions().isEmpty(), slot);
    chain.transact(worker, FINALIZE_GAS);
    Contribution contribution =
        new Contribution(slot.id(), worker, hash, weight(worker), chain.now());
    settlement.payAtOnce(slot, worker);
    record(slot, contribution);
    agree(slot, hash);
    slot.reveal(contribution);
    slot.complete();
    revealed(slot, contribution);
    tasks.changed(slot, contribution);
    completed(slot);
  }

  /** Begins a transaction that claims so many slots. */
  public void beginClaims(String claimer, int slots) {
    chain.transact(claimer, slots * 900_000L);
  }

  /** Claims a slot, and initializes it first where nobody has. */
  public void claim(Slot slot) {
    if (slot.status() == Slot.Status.UNSET) {
      unset(slot);
    }
    require(slot.status() == Slot.Status.ACTIVE || slot.status() == Slot.Status.REVEALING, slot);
    require(!beforeFinalDeadline(slot), slot);
    slot.fail();
    settlement.refund(slot);
    chain.saveForGood(tasks.event("TaskClaimed", slot));
    slot.deal().counts().claim();
    protocol.claimed();
    ended(slot);
  }

  /** A slot has failed, and nobody will ever claim it: nothing of it changes any more. */
  public void forsake(Slot slot) {
    require(!beforeFinalDeadline(slot), slot);
    tasks.retire(slot);
    slot.deal().counts().forsake();
    retireIfOver(slot.deal());
  }

  private void unset(Slot slot) {
    require(slot.status() == Slot.Status.UNSET, slot);
    slot.initialized(chain.now());
    chain.saveForGood(
        tasks.event("TaskInitialize", slot).text("workerpool", slot.deal().pool().address()));
    tasks.changed(slot);
  }

  private void record(Slot slot, Contribution contribution) {
    slot.contributions().add(contribution);
    chain.saveForGood(
        tasks
            .event("TaskContribute", slot)
            .text("worker", contribution.worker())
            .text("hash", contribution.hash()));
  }

  private void agree(Slot slot, String hash) {
    slot.agreed(hash, chain.now());
    chain.saveForGood(tasks.event("TaskConsensus", slot).text("consensus", hash));
  }

  private void revealed(Slot slot, Contribution contribution) {
    chain.saveForGood(
        tasks
            .event("TaskReveal", slot)
            .text("worker", contribution.worker())
            .text("digest", slot.digest()));
  }

  /** The callback is called last, and may revert: the contract catches that. */
  private void completed(Slot slot) {
    chain.saveForGood(tasks.event("TaskFinalize", slot).text("results", Tasks.results(slot)));
    slot.deal().counts().complete();
    protocol.completed();
    ended(slot);
  }

  private void ended(Slot slot) {
    deals.changed(slot.deal());
    tasks.changed(slot);
    tasks.retire(slot);
    retireIfOver(slot.deal());
  }

  private void retireIfOver(Deal deal) {
    if (deal.over()) {
      chain.retire(deal);
    }
  }

  private boolean beforeContributionDeadline(Slot slot) {
    return chain.now() < slot.deal().contributionDeadline();
  }

  private boolean beforeFinalDeadline(Slot slot) {
    return chain.now() < slot.deal().finalDeadline();
  }

  private static boolean proved(Contribution contribution) {
    return contribution.status() == Contribution.Status.PROVED;
  }

  private static void require(boolean allowed, Slot slot) {
    if (!allowed) {
      throw new IllegalStateException("the chain would revert: task " + slot.id());
    }
  }
}
