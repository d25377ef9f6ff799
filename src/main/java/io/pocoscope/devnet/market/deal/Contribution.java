package io.pocoscope.devnet.market.deal;

/** A worker's part in a task. */
public final class Contribution {
  /** As the contract has it; the subgraph never says rejected. */
  enum Status {
    CONTRIBUTED,
    PROVED,
    REJECTED
  }

  private final String id;
  private final String worker;
  private final String hash;
  private final long weight;
  private final long time;
  private Status status = Status.CONTRIBUTED;

  /** Made when the worker contributes, at its weight of that moment; the time in seconds. */
  Contribution(String task, String worker, String hash, long weight, long time) {
    this.id = task + '-' + worker;
    this.worker = worker;
    this.hash = hash;
    this.weight = weight;
    this.time = time;
  }

  /** Its id in the subgraph. */
  String id() {
    return id;
  }

  /** The address of who made it. */
  public String worker() {
    return worker;
  }

  /** What was contributed: the hash of the task's id and a digest, 0x and 64 digits. */
  public String hash() {
    return hash;
  }

  /** The binary logarithm of the weight, rounded down: the worker's share of the reward. */
  long logWeight() {
    return 63L - Long.numberOfLeadingZeros(weight);
  }

  long time() {
    return time;
  }

  /** Whether its digest was revealed. */
  public boolean revealed() {
    return status == Status.PROVED;
  }

  Status status() {
    return status;
  }

  void prove() {
    status = Status.PROVED;
  }

  void reject() {
    status = Status.REJECTED;
  }
}
