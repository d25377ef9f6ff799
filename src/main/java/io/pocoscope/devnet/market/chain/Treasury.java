package io.pocoscope.devnet.market.chain;

/** Brings nRLC in where an account has too little for its next step. */
public final class Treasury {
  private static final long GAS = 100_000;

  /** 1000 RLC. */
  private static final long DEPOSIT = 1_000_000_000_000L;

  private final Chain chain;
  private final Ledger ledger;
  private final Protocol protocol;

  public Treasury(Chain chain, Ledger ledger, Protocol protocol) {
    this.chain = chain;
    this.ledger = ledger;
    this.protocol = protocol;
  }

  /** Makes sure that an account can lock an amount of nRLC. */
  public void fund(String account, long nrlc) {
    if (ledger.balance(account) < nrlc) {
      deposit(account, Math.max(DEPOSIT, nrlc));
    }
  }

  /** Brings nRLC in for an account. */
  public void deposit(String account, long nrlc) {
    chain.transact(account, GAS, nrlc);
    ledger.deposit(account, nrlc);
    protocol.moneyMoved();
  }

  /** Takes out a share, in [0, 1], of what an account is free to take. */
  public void withdraw(String account, double share) {
    long nrlc = (long) (ledger.balance(account) * share);
    if (nrlc > 0) {
      chain.transact(account, GAS);
      ledger.withdraw(account, nrlc);
      protocol.moneyMoved();
    }
  }
}
