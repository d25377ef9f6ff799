package io.pocoscope.devnet.market.deal;

import io.pocoscope.devnet.market.chain.MadeUpHash;
import io.pocoscope.devnet.market.truth.Stage;
import io.pocoscope.hash.Keccak;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A slot of a deal and the state of its task, if there is one yet. Times in seconds since 1970. */
public final class Slot {
  /** The status of a task, spelt as the subgraph does. */
  enum Status {
    UNSET,
    ACTIVE,
    REVEALING,
    COMPLETED,
    FAILLED
  }

  private final Deal deal;
  private final long index;
  private final String id;
  private final Groups groups = new Groups();
  private final List<Contribution> contributions = new ArrayList<>();
  private Status status = Status.UNSET;
  private Optional<String> consensus = Optional.empty();
  private long revealDeadline;
  private boolean initializedInTime;
  private boolean revealed;
  private Optional<String> error = Optional.empty();
  private int reopenings;

  public Slot(Deal deal, long index) {
    this.deal = deal;
    this.index = index;
    this.id = Keccak.taskId(deal.id(), index);
  }

  /** Whoever computes it finds nothing but an error, whose digest this is. */
  public void holds(String errorDigest) {
    error = Optional.of(errorDigest);
  }

  /**
   * The digest that the winners reveal; where there is a callback, that of what it gets, which
   * hides everything else.
   */
  public String digest() {
    return deal.hasCallback()
        ? Keccak.of(result())
        : error.orElseGet(() -> MadeUpHash.of(result()));
  }

  String result() {
    return "result of " + id;
  }

  /** The deal that it is a slot of. */
  public Deal deal() {
    return deal;
  }

  /** Its index among the request's slots, from 0 on. */
  public long index() {
    return index;
  }

  /** The id of its task, whether that has been initialized or not. */
  public String id() {
    return id;
  }

  /** What has been contributed, by weight. */
  public Groups groups() {
    return groups;
  }

  /** What has been contributed, in this order. */
  public List<Contribution> contributions() {
    return contributions;
  }

  Status status() {
    return status;
  }

  Optional<String> consensus() {
    return consensus;
  }

  /** When the winners must have revealed; 0 where there is no consensus. */
  public long revealDeadline() {
    return revealDeadline;
  }

  boolean revealed() {
    return revealed;
  }

  /** How often it has been reopened. */
  public int reopenings() {
    return reopenings;
  }

  /** Whether a worker has contributed, be it rejected or not. */
  public boolean hasContributed(String worker) {
    return contributions.stream().anyMatch(contribution -> contribution.worker().equals(worker));
  }

  /** Those who contributed to the consensus, in the order of their contributions. */
  public List<Contribution> winners() {
    return contributions.stream()
        .filter(each -> each.status() != Contribution.Status.REJECTED)
        .filter(each -> consensus.filter(each.hash()::equals).isPresent())
        .toList();
  }

  /** Whether it is a task: somebody has initialized it, if only to claim it. */
  public boolean isInitialized() {
    return status != Status.UNSET;
  }

  void initialized(long now) {
    status = Status.ACTIVE;
    initializedInTime = now < deal.contributionDeadline();
  }

  void agreed(String hash, long now) {
    status = Status.REVEALING;
    consensus = Optional.of(hash);
    revealDeadline = now + 2 * deal.category().workClock();
  }

  void reveal(Contribution contribution) {
    contribution.prove();
    revealed = true;
  }

  /** Rejects the winners; what others contributed stays and counts on. */
  void reopen() {
    winners().forEach(Contribution::reject);
    consensus.ifPresent(groups::drop);
    consensus = Optional.empty();
    revealDeadline = 0;
    status = Status.ACTIVE;
    reopenings++;
  }

  void complete() {
    status = Status.COMPLETED;
  }

  void fail() {
    status = Status.FAILLED;
  }

  /** How far its last round has come. */
  public Stage stage() {
    if (status == Status.COMPLETED) {
      return Stage.COMPLETED;
    }
    if (status == Status.UNSET || (contributions.isEmpty() && !initializedInTime)) {
      return Stage.NOT_INITIALIZED;
    }
    if (consensus.isPresent()) {
      return revealed ? Stage.NOT_FINALIZED : Stage.NO_REVEAL;
    }
    long results =
        contributions.stream()
            .filter(each -> each.status() != Contribution.Status.REJECTED)
            .map(Contribution::hash)
            .distinct()
            .count();
    return results == 0
        ? Stage.NO_CONTRIBUTION
        : results == 1 ? Stage.NO_CONSENSUS_SHORT : Stage.NO_CONSENSUS_SPLIT;
  }
}
