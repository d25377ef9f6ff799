package io.pocoscope.devnet.market.chain;

import io.pocoscope.devnet.market.writing.EntityShapes;
import io.pocoscope.devnet.market.writing.VersionSink;
import java.math.BigInteger;
import java.util.function.Supplier;

/** Blocks, transactions and logs: where every entity's block, time and event id come from. */
public final class Chain {
  /** Seconds from a block to the next. */
  public static final long BLOCK_TIME = 5;

  private static final long FIRST_BLOCK = 4_543_300;
  private static final long FIRST_TIME = 1_625_097_600;
  private static final BigInteger GAS_PRICE = BigInteger.valueOf(1_000_000_000);
  private static final BigInteger WEI_PER_NRLC = BigInteger.valueOf(1_000_000_000);

  private final EntityShapes shapes;
  private final Versions versions;
  private final VersionSink sink;
  private final long seed;
  private long block = FIRST_BLOCK;
  private long logs;
  private long transactions;
  private String transaction = "";

  /**
   * Begins at its first block.
   *
   * @param seed chains of different seeds have different transactions
   */
  public Chain(EntityShapes shapes, VersionSink sink, long seed) {
    this.shapes = shapes;
    this.versions = new Versions(sink);
    this.sink = sink;
    this.seed = seed;
    sink.block(block, now());
  }

  long block() {
    return block;
  }

  /** The time of the current block, in seconds since 1970. */
  public long now() {
    return FIRST_TIME + (block - FIRST_BLOCK) * BLOCK_TIME;
  }

  /** Goes on to the first block that is not before a time. */
  public void advanceTo(long time) {
    long next = block + Math.max(0, (time - now() + BLOCK_TIME - 1) / BLOCK_TIME);
    if (next > block) {
      versions.endBlock(block);
      block = next;
      logs = 0;
      sink.block(block, now());
    }
  }

  /** Begins a transaction of an account to the PoCo contract. */
  public void transact(String from, long gas) {
    transact(from, gas, 0);
  }

  /** Begins a transaction that brings nRLC along, as the chain's own coin. */
  public void transact(String from, long gas, long nrlc) {
    transact(from, BigInteger.valueOf(gas), GAS_PRICE, nrlc);
  }

  /** Begins a transaction at a price of one's own for gas, in wei. */
  public void transact(String from, BigInteger gas, BigInteger gasPrice) {
    transact(from, gas, gasPrice, 0);
  }

  private void transact(String from, BigInteger gas, BigInteger gasPrice, long nrlc) {
    transaction = MadeUpHash.of("transaction " + seed + ' ' + transactions++);
    Draft draft = draft("Transaction", transaction);
    draft.text("from", from).text("to", Ledger.PROXY);
    // The subgraph's gasUsed holds the limit.
    draft.number("gasLimit", gas).number("gasUsed", gas);
    draft.number("gasPrice", gasPrice).number("timestamp", now()).number("blockNumber", block);
    draft.number("value", BigInteger.valueOf(nrlc).multiply(WEI_PER_NRLC));
    versions.saveForGood(draft, block);
  }

  /** An entity to be filled and saved. */
  public Draft draft(String type, String id) {
    return new Draft(shapes.of(type), id);
  }

  /** An entity that mirrors a subject has changed; it is looked at when the block ends. */
  public void changed(Object subject, Supplier<Draft> look) {
    versions.changed(subject, look);
  }

  /** A subject will not change any more after this block. */
  public void retire(Object subject) {
    versions.retire(subject);
  }

  /** The history ends with this block. */
  public void finish() {
    versions.finish(block);
  }

  /** Saves in the current block what never changes. */
  public void saveForGood(Draft draft) {
    versions.saveForGood(draft, block);
  }

  /** The next log of the current transaction. */
  public Draft event(String type) {
    return draft(type, block + "-" + logs++)
        .number("timestamp", now())
        .text("transaction", transaction);
  }
}
