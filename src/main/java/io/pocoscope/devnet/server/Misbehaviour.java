package io.pocoscope.devnet.server;

import java.time.Duration;
import java.util.Optional;

/**
 * How a devnet is worse than a good subgraph, on demand. A question is first held against the rate
 * limit, then it may fail; what comes back then, comes after the pause.
 *
 * @param latency the pause before every answer
 * @param rateLimit beyond which questions get HTTP status 429
 * @param failing how often questions fail, and by which choice
 * @param maxResult the longest answer with data, in bytes; longer ones become an error
 * @param prune how many blocks below the head can be asked for, 0 or more
 * @param advance how often a new block comes; empty for a head that stands
 * @param heldBack how many of the last blocks that wrote something are yet to come, one with each
 *     new block; after them, new blocks write nothing
 * @param reorganising how often the chain is reorganised as it advances; empty for never
 */
public record Misbehaviour(
    Latency latency,
    RateLimit rateLimit,
    Failing failing,
    long maxResult,
    long prune,
    Optional<Duration> advance,
    long heldBack,
    Optional<Reorganising> reorganising) {

  /** A subgraph that behaves. */
  public static Misbehaviour none() {
    return new Misbehaviour(
        Latency.none(),
        RateLimit.none(),
        Failing.never(),
        Long.MAX_VALUE,
        Long.MAX_VALUE,
        Optional.empty(),
        0,
        Optional.empty());
  }

  public Misbehaviour with(Latency other) {
    return new Misbehaviour(
        other, rateLimit, failing, maxResult, prune, advance, heldBack, reorganising);
  }

  public Misbehaviour with(RateLimit other) {
    return new Misbehaviour(
        latency, other, failing, maxResult, prune, advance, heldBack, reorganising);
  }

  public Misbehaviour with(Failing other) {
    return new Misbehaviour(
        latency, rateLimit, other, maxResult, prune, advance, heldBack, reorganising);
  }

  public Misbehaviour with(Reorganising other) {
    return new Misbehaviour(
        latency, rateLimit, failing, maxResult, prune, advance, heldBack, Optional.of(other));
  }

  public Misbehaviour withMaxResult(long bytes) {
    return new Misbehaviour(
        latency, rateLimit, failing, bytes, prune, advance, heldBack, reorganising);
  }

  public Misbehaviour withPrune(long blocks) {
    return new Misbehaviour(
        latency, rateLimit, failing, maxResult, blocks, advance, heldBack, reorganising);
  }

  public Misbehaviour withAdvance(Duration every) {
    return new Misbehaviour(
        latency, rateLimit, failing, maxResult, prune, Optional.of(every), heldBack, reorganising);
  }

  public Misbehaviour withHeldBack(long blocks) {
    return new Misbehaviour(
        latency, rateLimit, failing, maxResult, prune, advance, blocks, reorganising);
  }
}
