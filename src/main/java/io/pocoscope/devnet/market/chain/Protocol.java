package io.pocoscope.devnet.market.chain;

import java.math.BigInteger;

/** The subgraph's counters of everything. */
public final class Protocol {
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

  public Protocol(Chain chain, Ledger ledger) {
    this.chain = chain;
    this.ledger = ledger;
  }

  /** A category was created. */
  public void category() {
    categories++;
    save();
  }

  /** An app was created. */
  public void appCreated() {
    apps++;
    save();
  }

  /** A dataset was created. */
  public void datasetCreated() {
    datasets++;
    save();
  }

  /** A pool was created. */
  public void poolCreated() {
    pools++;
    save();
  }

  /** A deposit or a withdrawal. */
  void moneyMoved() {
    save();
  }

  /** The subgraph's count of tasks is one of slots. */
  public void deal(BigInteger size) {
    deals++;
    slots = slots.add(size);
    save();
  }

  /** A task was finalized. */
  public void completed() {
    completed++;
    save();
  }

  /** A task was claimed. */
  public void claimed() {
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
