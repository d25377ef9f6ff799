package io.pocoscope.casefile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One slot.
 *
 * @param slot the task's id, or {@code <deal>:<index>} where nobody initialized it
 * @param parties who took part in which role
 * @param timeline its events and its deadlines, in their order
 * @param contributions what became of each, in the order in which they were made
 * @param errors workers' errors that stand in the place of a result
 * @param money what it did to whose nRLC
 */
public record SlotFile(
    String slot,
    Optional<String> deal,
    Judgement judgement,
    Terms terms,
    List<Party> parties,
    List<Event> timeline,
    List<ContributionLine> contributions,
    List<HeldError> errors,
    List<Flow> money)
    implements CaseFile {

  /**
   * What became of it.
   *
   * @param rule the rule that gave the outcome
   * @param causeRule the rule that gave the cause
   * @param open the parties that the evidence leaves open
   * @param failedAt its final deadline
   * @param nearMisses what went wrong although it completed
   * @param judgedAt the time for which this holds
   */
  public record Judgement(
      String outcome,
      String rule,
      Optional<String> cause,
      Optional<String> causeRule,
      List<String> open,
      Optional<Instant> failedAt,
      List<String> nearMisses,
      Optional<Instant> judgedAt) {}

  /**
   * A worker's error that stands in the place of a result.
   *
   * @param cause as the error names it
   * @param era the first release of workers that writes so
   * @param text all that the result holds
   * @param open the parties that it leaves open
   * @param evidence {@code result-digest} or {@code contribution-hash}
   * @param worker whose contribution it is, where it was never revealed
   * @param result whether a slot that completed has it for its result
   */
  public record HeldError(
      String cause,
      String era,
      String text,
      List<String> open,
      String evidence,
      Optional<String> worker,
      boolean result) {
    public HeldError {
      open = List.copyOf(open);
    }
  }

  /**
   * What was agreed, and how it went.
   *
   * @param index its index in the deal
   * @param status the task's status, as the subgraph spells it
   * @param clock the category's work clock, seconds
   * @param price app, dataset and pool together, nRLC
   * @param slashed nRLC
   * @param latency seconds from the deal to the last event
   */
  public record Terms(
      Optional<Long> index,
      Optional<String> status,
      Optional<String> category,
      Optional<Long> clock,
      Optional<Long> trust,
      Optional<Boolean> tee,
      Optional<Boolean> callback,
      Optional<Long> rounds,
      Optional<Long> workers,
      Optional<BigDecimal> price,
      Optional<BigDecimal> slashed,
      Optional<Long> latency) {}

  /** Who took part. */
  public record Party(String role, String actor) {}

  /**
   * What happened, or a deadline.
   *
   * @param detail a hash, a score, the deal
   * @param transaction empty for a deadline
   */
  public record Event(
      Optional<Instant> at,
      String what,
      Optional<String> actor,
      Optional<String> detail,
      Optional<String> transaction) {}

  /**
   * A worker's part.
   *
   * @param slash nRLC
   */
  public record ContributionLine(
      String worker,
      String outcome,
      BigDecimal slash,
      Optional<Instant> contributedAt,
      Optional<Instant> revealedAt) {}

  /**
   * Money.
   *
   * @param nrlc what came to the account (+) or left it (-)
   */
  public record Flow(String role, String account, String kind, BigDecimal nrlc) {}
}
