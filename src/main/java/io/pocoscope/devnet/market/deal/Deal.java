package io.pocoscope.devnet.market.deal;

import io.pocoscope.devnet.market.actor.Actor;
import io.pocoscope.devnet.market.chain.Ledger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was agreed on; prices and stakes in nRLC, times in seconds since 1970, ratios in percent.
 *
 * @param request what was asked for
 * @param sponsor the payer as the chain says it; the zero address in its early era, when it did not
 * @param app with its owner at the match; so with dataset and pool
 * @param bulk the files that name the datasets of the slots
 * @param first the index of the first slot
 * @param size how many slots there are
 * @param parties who may spoil any of the slots
 */
public record Deal(
    String id,
    Request request,
    String sponsor,
    Actor app,
    Optional<Actor> dataset,
    Actor pool,
    Optional<Bulk> bulk,
    long poolPrice,
    long workerStake,
    long schedulerRewardRatio,
    long startTime,
    long first,
    int size,
    List<Actor> parties,
    Orders orders,
    DealCounts counts) {
  private static final long POOL_STAKE_RATIO = 30;

  public Deal {
    parties = List.copyOf(parties);
  }

  /** The account that asked. */
  public String requester() {
    return request.requester();
  }

  /** The account that pays. */
  public String payer() {
    return request.payer();
  }

  /** The trust that is asked for, 1 or more. */
  public long trust() {
    return request.trust();
  }

  /** Whether a trusted execution environment is asked for. */
  public boolean tee() {
    return request.tee();
  }

  /** How long its tasks may take. */
  public Category category() {
    return request.category();
  }

  long appPrice() {
    return request.appPrice();
  }

  long datasetPrice() {
    return request.datasetPrice();
  }

  /** What the payer has locked for a slot. */
  public long taskPrice() {
    return appPrice() + datasetPrice() + poolPrice;
  }

  /** What the pool's owner has locked for a slot. */
  public long poolStake() {
    return poolPrice * POOL_STAKE_RATIO / 100;
  }

  /** Whether a contract gets the results. */
  public boolean hasCallback() {
    return request.callback().isPresent();
  }

  /** Whether the call of its callback fails. */
  public boolean callbackReverts() {
    return request.callback().filter(Callback::reverts).isPresent();
  }

  /** The contract that gets the results; the zero address where there is none. */
  String callback() {
    return request.callback().map(Callback::address).orElse(Ledger.ZERO);
  }

  /** Who may spoil a slot: the deal's parties, and the datasets that it alone processes. */
  public List<Actor> parties(long index) {
    List<Actor> all = new ArrayList<>(parties);
    bulk.ifPresent(files -> all.addAll(files.slices().get((int) (index - first)).datasets()));
    return all;
  }

  /** Whether no slot will ever change again. */
  boolean over() {
    return counts.ended() == size;
  }

  long contributionDeadline() {
    return startTime + 7 * category().workClock();
  }

  /** Whether one may still contribute at a time, in seconds since 1970. */
  public boolean inTimeToContribute(long now) {
    return now < contributionDeadline();
  }

  /** From when on what has not ended may be claimed, in seconds since 1970. */
  public long finalDeadline() {
    return startTime + 10 * category().workClock();
  }
}
