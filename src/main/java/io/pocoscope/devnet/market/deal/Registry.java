package io.pocoscope.devnet.market.deal;

import io.pocoscope.devnet.market.actor.Actor;
import io.pocoscope.devnet.market.chain.Chain;
import io.pocoscope.devnet.market.chain.Draft;
import io.pocoscope.devnet.market.chain.Ledger;
import io.pocoscope.devnet.market.chain.Protocol;
import io.pocoscope.devnet.market.truth.Role;
import io.pocoscope.hash.Keccak;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/** The apps, datasets and pools: their creation, their use and the pools' policies. */
public final class Registry {
  private static final long GAS = 3_000_000;

  private final Chain chain;
  private final Ledger ledger;
  private final Protocol protocol;
  private final Map<String, Entry> entries = new HashMap<>();
  private final Map<String, Pool> policies = new HashMap<>();

  private static final class Entry {
    private final int number;
    private String owner;
    private long transferred;
    private long usages;
    private long lastUsage;

    Entry(int number, String owner, long created) {
      this.number = number;
      this.owner = owner;
      this.transferred = created;
    }
  }

  public Registry(Chain chain, Ledger ledger, Protocol protocol) {
    this.chain = chain;
    this.ledger = ledger;
    this.protocol = protocol;
  }

  Pool policy(Actor pool) {
    return policies.getOrDefault(pool.address(), Pool.NEW);
  }

  /** Creates all categories. */
  public void createCategories() {
    for (Category category : Category.values()) {
      protocol.category();
      chain.saveForGood(
          chain
              .draft("Category", category.id())
              .text("name", category.name())
              .text("description", "\"\"")
              .number("workClockTimeRef", category.workClock())
              .number("timestamp", chain.now()));
    }
  }

  /** Creates an app, a dataset or a pool; the subgraph hears of it by its first transfer. */
  public void create(Actor actor) {
    chain.transact(actor.owner(), GAS);
    entries.put(actor.address(), new Entry(entries.size(), actor.owner(), chain.now()));
    transferred(actor, Ledger.ZERO, actor.owner());
    count(actor);
  }

  private void count(Actor actor) {
    switch (actor.role()) {
      case APP -> protocol.appCreated();
      case DATASET -> protocol.datasetCreated();
      case POOL -> protocol.poolCreated();
      case REQUESTER, WORKER -> throw new IllegalArgumentException("no entry: " + actor);
    }
  }

  /** In the hands of who owns it now. */
  public Actor current(Actor actor) {
    return actor.ownedBy(entries.get(actor.address()).owner);
  }

  /** Gives it into other hands: the mapping takes it for new, and forgets its usages. */
  public void transfer(Actor actor, String to) {
    Entry entry = entries.get(actor.address());
    String from = entry.owner;
    chain.transact(from, GAS);
    entry.owner = to;
    entry.transferred = chain.now();
    entry.usages = 0;
    entry.lastUsage = 0;
    transferred(actor, from, to);
  }

  private void transferred(Actor actor, String from, String to) {
    ledger.touch(from);
    ledger.touch(to);
    String kind = kind(actor);
    chain.saveForGood(
        chain
            .event(kind + "Transfer")
            .text(kind.toLowerCase(Locale.ROOT), actor.address())
            .text("from", from)
            .text("to", to));
    changed(actor);
  }

  /** A deal uses it, so many times. The subgraph counts no uses of datasets. */
  void use(Actor actor, long times) {
    if (actor.role() != Role.DATASET) {
      Entry entry = entries.get(actor.address());
      entry.usages += times;
      entry.lastUsage = chain.now();
      changed(actor);
    }
  }

  /** The mapping swaps the new stake ratio with the old reward ratio; the pool itself is right. */
  public void change(Actor pool, Pool policy) {
    Pool old = policy(pool);
    chain.transact(current(pool).owner(), GAS);
    policies.put(pool.address(), policy);
    chain.saveForGood(
        chain
            .event("PolicyUpdate")
            .text("workerpool", pool.address())
            .number("oldWorkerStakeRatio", old.stakeRatio())
            .number("newWorkerStakeRatio", old.rewardRatio())
            .number("oldSchedulerRewardRatio", policy.stakeRatio())
            .number("newSchedulerRewardRatio", policy.rewardRatio()));
    changed(pool);
  }

  private void changed(Actor actor) {
    Entry entry = entries.get(actor.address());
    chain.changed(entry, () -> look(actor, entry));
  }

  private Draft look(Actor actor, Entry entry) {
    Draft draft =
        chain
            .draft(kind(actor), actor.address())
            .text("owner", entry.owner)
            .number("timestamp", entry.transferred);
    String name = actor.role().name().toLowerCase(Locale.ROOT) + '-' + entry.number;
    if (actor.role() == Role.POOL) {
      Pool policy = policy(actor);
      draft.text("description", name).number("workerStakeRatio", policy.stakeRatio());
      draft.number("schedulerRewardRatio", policy.rewardRatio());
    } else {
      draft.text("name", name).text("multiaddr", hex("registry.example/" + name));
      draft.text("checksum", Keccak.of(name));
    }
    if (actor.role() == Role.APP) {
      draft.text("type", "DOCKER").text("mrenclave", "0x");
    }
    if (actor.role() != Role.DATASET) {
      draft.number("usageCount", entry.usages).number("lastUsageTimestamp", entry.lastUsage);
    }
    return draft;
  }

  static String hex(String text) {
    return "0x" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String kind(Actor actor) {
    return switch (actor.role()) {
      case APP -> "App";
      case DATASET -> "Dataset";
      case POOL -> "Workerpool";
      case REQUESTER, WORKER -> throw new IllegalArgumentException("no entry: " + actor);
    };
  }
}
