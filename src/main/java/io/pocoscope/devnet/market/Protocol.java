package io.pocoscope.devnet.market;

import java.math.BigInteger;

/** The subgraph's counters of everything. */
final class Protocol {
  private final Chain chain;
  private final Ledger ledger;
  private long categories;
  private long apps;
  private long datasets;
  private long pools;
  private long deals;
  private BigInteger slots = BigInteger.ZERO;
  private long completed;
  private long claimed;

  Protocol(Chain chain, Ledger ledger) {
    this.chain = chain;
    this.ledger = ledger;
  }

  void category() {
    categories++;
    save();
  }

  void created(Role role) {
    switch (role) {
      case APP -> apps++;
      case DATASET -> datasets++;
      case POOL -> pools++;
      case REQUESTER, WORKER -> throw new IllegalArgumentException("nothing to create: " + role);
    }
    save();
  }

  /** A deposit or a withdrawal. */
  void moneyMoved() {
    save();
  }

  /** The subgraph's count of tasks is one of slots. */
  void deal(BigInteger size) {
    deals++;
    slots = slots.add(size);
    save();
  }

  void completed() {
    completed++;
    save();
  }

  void claimed() {
    claimed++;
    save();
  }

  private void save() {
    chain.changed(this, this::look);
  }

  private Draft look() {
    return chain
        .draft("Protocol", "iExec")
        .number("categoriesCount", categories)
        .number("appsCount", apps)
        .number("datasetsCount", datasets)
        .number("workerpoolsCount", pools)
        .number("dealsCount", deals)
        .number("tasksCount", slots)
        .number("completedTasksCount", completed)
        .number("claimedTasksCount", claimed)
        .rlc("tvl", ledger.minted());
  }
}
