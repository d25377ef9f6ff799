package io.pocoscope.devnet.market.stranger;

import io.pocoscope.devnet.market.chain.Chain;
import io.pocoscope.devnet.market.chain.Ledger;
import io.pocoscope.devnet.market.chain.MadeUpHash;
import io.pocoscope.devnet.market.chain.Protocol;
import io.pocoscope.devnet.market.chain.Treasury;
import io.pocoscope.devnet.market.deal.Category;
import io.pocoscope.devnet.market.deal.Pool;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;

/**
 * Somebody who puts the greatest numbers that the chain can hold wherever the contract checks
 * nothing: a pool's policy, a free order's volume and trust, a stake, a work clock, a gas price.
 */
final class HostileOwner {
  private static final BigInteger GREATEST = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);
  private static final BigInteger GAS = BigInteger.valueOf(4_000_000);
  private static final BigInteger PER_CENT = BigInteger.valueOf(100);
  private static final String NO_HASH = "0x" + "0".repeat(64);

  private static final String OWNER = MadeUpHash.address("hostile owner");
  private static final String APP = MadeUpHash.address("hostile app");
  private static final String POOL = MadeUpHash.address("hostile pool");

  private final Chain chain;
  private final Ledger ledger;
  private final Treasury treasury;
  private final Protocol protocol;

  HostileOwner(Chain chain, Ledger ledger, Treasury treasury, Protocol protocol) {
    this.chain = chain;
    this.ledger = ledger;
    this.treasury = treasury;
    this.protocol = protocol;
  }

  /**
   * What is agreed on.
   *
   * @param clock of the category, seconds
   * @param price of the pool, nRLC
   * @param indexes of the slots that are initialized
   */
  private record Order(
      String name,
      String category,
      BigInteger clock,
      BigInteger first,
      BigInteger size,
      BigInteger trust,
      long price,
      List<BigInteger> indexes) {
    String deal() {
      return MadeUpHash.of("hostile deal, " + name);
    }

    BigInteger stake() {
      return BigInteger.valueOf(price).multiply(GREATEST).divide(PER_CENT);
    }
  }

  /** Does all of it in one block. */
  void act() {
    BigInteger far = BigInteger.TWO.pow(200);
    BigInteger endless = GREATEST.shiftRight(8);
    BigInteger xs = BigInteger.valueOf(Category.XS.workClock());
    List<Order> orders =
        List.of(
            new Order(
                "free",
                Category.XS.id(),
                xs,
                BigInteger.ZERO,
                GREATEST,
                GREATEST,
                0,
                List.of(BigInteger.TEN, far, far.add(BigInteger.ONE))),
            new Order(
                "dear", Category.XS.id(), xs, far, BigInteger.ONE, BigInteger.ONE, 1, List.of(far)),
            new Order(
                "endless",
                "99",
                endless,
                BigInteger.ZERO,
                BigInteger.TWO,
                BigInteger.ONE,
                0,
                List.of(BigInteger.ZERO)));
    treasury.fund(OWNER, 1);
    chain.transact(OWNER, GAS, GREATEST);
    createPool();
    createApp();
    createCategory("99", endless);
    orders.forEach(this::match);
  }

  private void createPool() {
    ledger.touch(OWNER);
    chain.saveForGood(
        chain
            .event("WorkerpoolTransfer")
            .text("workerpool", POOL)
            .text("from", Ledger.ZERO)
            .text("to", OWNER));
    // The mapping swaps the new stake ratio with the old reward ratio.
    chain.saveForGood(
        chain
            .event("PolicyUpdate")
            .text("workerpool", POOL)
            .number("oldWorkerStakeRatio", Pool.NEW.stakeRatio())
            .number("newWorkerStakeRatio", Pool.NEW.rewardRatio())
            .number("oldSchedulerRewardRatio", GREATEST)
            .number("newSchedulerRewardRatio", 100));
    chain.saveForGood(
        chain
            .draft("Workerpool", POOL)
            .text("owner", OWNER)
            .text("description", "all of it")
            .number("workerStakeRatio", GREATEST)
            .number("schedulerRewardRatio", 100)
            .number("timestamp", chain.now())
            .number("usageCount", GREATEST)
            .number("lastUsageTimestamp", chain.now()));
    protocol.poolCreated();
  }

  private void createApp() {
    chain.saveForGood(
        chain.event("AppTransfer").text("app", APP).text("from", Ledger.ZERO).text("to", OWNER));
    chain.saveForGood(
        chain
            .draft("App", APP)
            .text("owner", OWNER)
            .text("name", "endless")
            .text("type", "DOCKER")
            .text("multiaddr", "0x")
            .text("checksum", NO_HASH)
            .text("mrenclave", "0x")
            .number("timestamp", chain.now())
            .number("usageCount", GREATEST)
            .number("lastUsageTimestamp", chain.now()));
    protocol.appCreated();
  }

  private void createCategory(String id, BigInteger clock) {
    chain.saveForGood(
        chain
            .draft("Category", id)
            .text("name", "endless")
            .text("description", "\"\"")
            .number("workClockTimeRef", clock)
            .number("timestamp", chain.now()));
    protocol.category();
  }

  private void match(Order order) {
    ledger.touch(Ledger.ZERO);
    ledger.lock(OWNER, order.price());
    chain.saveForGood(
        chain
            .draft("Deal", order.deal())
            .text("app", APP)
            .text("appOwner", OWNER)
            .rlc("appPrice", 0)
            .text("dataset", Ledger.ZERO)
            .text("datasetOwner", Ledger.ZERO)
            .rlc("datasetPrice", 0)
            .text("workerpool", POOL)
            .text("workerpoolOwner", OWNER)
            .rlc("workerpoolPrice", order.price())
            .number("trust", order.trust())
            .text("category", order.category())
            .text("tag", NO_HASH)
            .text("requester", OWNER)
            .text("beneficiary", OWNER)
            .text("callback", Ledger.ZERO)
            .text("params", "")
            .number("startTime", chain.now())
            .number("botFirst", order.first())
            .number("botSize", order.size())
            .number("completedTasksCount", 0)
            .number("claimedTasksCount", 0)
            .number("workerStake", order.stake())
            .number("schedulerRewardRatio", 100)
            .text("sponsor", OWNER)
            .number("timestamp", chain.now()));
    protocol.deal(order.size());
    chain.saveForGood(chain.event("OrdersMatched").text("deal", order.deal()));
    order.indexes().forEach(index -> initialize(order, index));
  }

  private void initialize(Order order, BigInteger index) {
    String task = MadeUpHash.of(String.format(Locale.ROOT, "task %s of %s", index, order.deal()));
    BigInteger start = BigInteger.valueOf(chain.now());
    chain.saveForGood(chain.event("TaskInitialize").text("task", task).text("workerpool", POOL));
    chain.saveForGood(
        chain
            .draft("Task", task)
            .text("status", "ACTIVE")
            .text("deal", order.deal())
            .number("index", index)
            .text("requester", OWNER)
            .ids("contributions", List.of())
            .number(
                "contributionDeadline", start.add(order.clock().multiply(BigInteger.valueOf(7))))
            .number("finalDeadline", start.add(order.clock().multiply(BigInteger.TEN)))
            .number("timestamp", chain.now()));
  }
}
