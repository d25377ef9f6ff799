package io.pocoscope.devnet.market.chain;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every account's nRLC, as the contract keeps it and the subgraph mirrors it. What is frozen stands
 * on the contract's own account too, for locking is a transfer to it.
 */
public final class Ledger {
  /** Nobody's address. */
  public static final String ZERO = "0x" + "0".repeat(40);

  /** The PoCo contract, on whose account all that is frozen stands. */
  public static final String PROXY = "0x3eca1b216a7df1c7689aeb259ffb83adfb894e7f";

  /** The account of the kitty, which gets the stakes of failed slots. */
  public static final String KITTY = "0x99c2268479b93fde36232351229815df80837e23";

  private final Chain chain;
  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private long minted;

  private static final class Account {
    private final String id;
    private long balance;
    private long frozen;
    private long score;

    Account(String id) {
      this.id = id;
    }
  }

  public Ledger(Chain chain) {
    this.chain = chain;
  }

  /** All nRLC that came in and has not been taken out. */
  long minted() {
    return minted;
  }

  /** What an account is free to use, in nRLC. */
  public long balance(String account) {
    return account(account).balance;
  }

  /** What an account has locked, in nRLC. */
  public long frozen(String account) {
    return account(account).frozen;
  }

  /** A worker's score, 0 or more. */
  public long score(String account) {
    return account(account).score;
  }

  /** Makes sure that an account is known to the subgraph. */
  public void touch(String id) {
    account(id);
  }

  void deposit(String to, long nrlc) {
    minted += nrlc;
    transferred(ZERO, to, nrlc);
    change(to, nrlc, 0);
  }

  /** Takes nRLC out of the market for good. */
  void withdraw(String from, long nrlc) {
    minted -= nrlc;
    touch(ZERO);
    transferred(from, ZERO, nrlc);
    change(from, -nrlc, 0);
  }

  /**
   * Freezes what an account must have.
   *
   * @throws IllegalStateException if it has less
   */
  public void lock(String account, long nrlc) {
    transferred(account, PROXY, nrlc);
    chain.saveForGood(money("Lock", account, nrlc));
    change(account, -nrlc, nrlc);
    change(PROXY, nrlc, 0);
  }

  /**
   * Gives back what was frozen.
   *
   * @throws IllegalStateException if less is
   */
  public void unlock(String account, long nrlc) {
    transferred(PROXY, account, nrlc);
    chain.saveForGood(money("Unlock", account, nrlc));
    change(PROXY, -nrlc, 0);
    change(account, nrlc, -nrlc);
  }

  /** Takes away what was frozen, because of a task. */
  public void seize(String account, long nrlc, String task) {
    chain.saveForGood(money("Seize", account, nrlc).text("task", task));
    change(account, 0, -nrlc);
  }

  /** Pays an account for a task, out of what was seized. */
  public void reward(String account, long nrlc, String task) {
    transferred(PROXY, account, nrlc);
    chain.saveForGood(money("Reward", account, nrlc).text("task", task));
    change(PROXY, -nrlc, 0);
    change(account, nrlc, 0);
  }

  /** The kitty's reward is frozen at once, and moves between no accounts. */
  public void feedKitty(long nrlc, String task) {
    chain.saveForGood(money("Reward", KITTY, nrlc).text("task", task));
    chain.saveForGood(money("Lock", KITTY, nrlc));
    change(KITTY, 0, nrlc);
  }

  /** Changes a worker's score, 0 or more. */
  public void score(String id, long score) {
    Account account = account(id);
    account.score = score;
    chain.changed(account, () -> look(account));
  }

  private Draft money(String type, String account, long nrlc) {
    return chain.event(type).text("account", account).rlc("value", nrlc);
  }

  private void transferred(String from, String to, long nrlc) {
    touch(from);
    Draft transfer = chain.event("Transfer").text("from", from).text("to", to);
    chain.saveForGood(transfer.rlc("value", nrlc));
  }

  private void change(String id, long balance, long frozen) {
    Account account = account(id);
    account.balance += balance;
    account.frozen += frozen;
    if (account.balance < 0 || account.frozen < 0) {
      throw new IllegalStateException("overdrawn: " + id);
    }
    chain.changed(account, () -> look(account));
  }

  private Account account(String id) {
    Account known = accounts.get(id);
    if (known == null) {
      Account account = new Account(id);
      accounts.put(id, account);
      chain.changed(account, () -> look(account));
      return account;
    }
    return known;
  }

  private Draft look(Account account) {
    return chain
        .draft("Account", account.id)
        .rlc("balance", account.balance)
        .rlc("frozen", account.frozen)
        .number("score", account.score);
  }
}
