package io.pocoscope.devnet.market;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every account's nRLC, as the contract keeps it and the subgraph mirrors it. What is frozen stands
 * on the contract's own account too, for locking is a transfer to it.
 */
final class Ledger {
  static final String ZERO = "0x" + "0".repeat(40);
  static final String PROXY = "0x3eca1b216a7df1c7689aeb259ffb83adfb894e7f";
  static final String KITTY = "0x99c2268479b93fde36232351229815df80837e23";

  private final Chain chain;
  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private long minted;

  private static final class Account {
    private long balance;
    private long frozen;
    private long score;
  }

  Ledger(Chain chain) {
    this.chain = chain;
  }

  /** All nRLC that ever came in. */
  long minted() {
    return minted;
  }

  long balance(String account) {
    return account(account).balance;
  }

  long frozen(String account) {
    return account(account).frozen;
  }

  long score(String account) {
    return account(account).score;
  }

  /** Makes sure that an account is known to the subgraph. */
  void touch(String id) {
    account(id);
  }

  void deposit(String to, long nrlc) {
    minted += nrlc;
    account(to).balance += nrlc;
    transferred(ZERO, to, nrlc);
    save(to);
  }

  void lock(String account, long nrlc) {
    account(account).balance -= nrlc;
    freeze(account, nrlc);
    transferred(account, PROXY, nrlc);
    chain.saveForGood(money("Lock", account, nrlc));
    save(account);
  }

  void unlock(String account, long nrlc) {
    account(account).balance += nrlc;
    freeze(account, -nrlc);
    transferred(PROXY, account, nrlc);
    chain.saveForGood(money("Unlock", account, nrlc));
    save(account);
  }

  void seize(String account, long nrlc, String task) {
    freeze(account, -nrlc);
    chain.saveForGood(money("Seize", account, nrlc).text("task", task));
    save(account);
  }

  void reward(String account, long nrlc, String task) {
    account(account).balance += nrlc;
    transferred(PROXY, account, nrlc);
    chain.saveForGood(money("Reward", account, nrlc).text("task", task));
    save(account);
  }

  /** The kitty's reward is frozen at once, and moves between no accounts. */
  void feedKitty(long nrlc, String task) {
    account(KITTY).frozen += nrlc;
    chain.saveForGood(money("Reward", KITTY, nrlc).text("task", task));
    chain.saveForGood(money("Lock", KITTY, nrlc));
    save(KITTY);
  }

  void score(String account, long score) {
    account(account).score = score;
    save(account);
  }

  private void freeze(String account, long nrlc) {
    account(account).frozen += nrlc;
  }

  private Draft money(String type, String account, long nrlc) {
    return chain.event(type).text("account", account).rlc("value", nrlc);
  }

  private void transferred(String from, String to, long nrlc) {
    if (from.equals(PROXY)) {
      account(PROXY).balance -= nrlc;
      save(PROXY);
    } else if (to.equals(PROXY)) {
      account(PROXY).balance += nrlc;
      save(PROXY);
    }
    touch(from);
    Draft transfer = chain.event("Transfer").text("from", from).text("to", to);
    chain.saveForGood(transfer.rlc("value", nrlc));
  }

  private Account account(String id) {
    Account known = accounts.get(id);
    if (known == null) {
      known = new Account();
      accounts.put(id, known);
      save(id);
    }
    return known;
  }

  private void save(String id) {
    Account account = accounts.get(id);
    if (account.balance < 0 || account.frozen < 0) {
      throw new IllegalStateException("overdrawn: " + id);
    }
    chain.save(
        chain
            .draft("Account", id)
            .rlc("balance", account.balance)
            .rlc("frozen", account.frozen)
            .number("score", account.score));
  }
}
