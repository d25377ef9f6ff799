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
 * @param testimony what schedulers say
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
    Testimony testimony,
    List<Flow> money)
    implements CaseFile {

  /**
   * What became of it.
   *
   * @param rule the rule that gave the outcome
   * @param causeRule the rule that gave the cause
   * @param hiddenCause what the worker's error says that stands in the place of a result
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
      Optional<String> hiddenCause,
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
   * What schedulers say.
   *
   * @param answers one to a scheduler that was asked, the one that speaks for the slot first
   * @param replicates what workers were given to do
   * @param timeline what became of the task there, and of the replicates, in the order of the dates
   */
  public record Testimony(List<Answer> answers, List<Replicate> replicates, List<Said> timeline) {
    /** Nobody was asked. */
    public static final Testimony NONE = new Testimony(List.of(), List.of(), List.of());

    public Testimony {
      answers = List.copyOf(answers);
      replicates = List.copyOf(replicates);
      timeline = List.copyOf(timeline);
    }
  }

  /**
   * What one scheduler answered. Words are as it spells them.
   *
   * @param scheduler the address that was asked; {@code imported} of a saved answer
   * @param httpStatus of the answer; empty of a saved one
   * @param taskStatus how the task stands there; empty where it is not known there
   * @param reading how that is read; empty where another scheduler speaks for the slot
   */
  public record Answer(
      String scheduler,
      Optional<Instant> askedAt,
      Optional<Long> httpStatus,
      Optional<String> taskStatus,
      Optional<Reading> reading) {}

  /**
   * How what a scheduler says is read.
   *
   * @param cause that it names, of all that its replicates do
   * @param party the one that this cause names
   * @param open the parties that it leaves open
   * @param actor who that party is
   * @param worker whose replicate decides
   * @param exitCode of the app, in that replicate
   * @param confidence {@code named}, {@code disputed} or {@code inferred}
   * @param workerEra which releases of workers report so
   * @param schedulerEra which releases of schedulers do
   */
  public record Reading(
      Optional<String> cause,
      Optional<String> party,
      List<String> open,
      Optional<String> actor,
      Optional<String> worker,
      Optional<Long> exitCode,
      String confidence,
      String workerEra,
      String schedulerEra) {
    public Reading {
      open = List.copyOf(open);
    }
  }

  /**
   * What a worker was given to do.
   *
   * @param cause the last one that it gave
   * @param exitCode of the app
   * @param teeError why no session of a trusted execution environment was made
   */
  public record Replicate(
      String scheduler,
      Optional<String> worker,
      Optional<String> status,
      Optional<String> cause,
      Optional<Long> exitCode,
      Optional<String> teeError) {}

  /**
   * A status that a task or a replicate came to.
   *
   * @param worker whose replicate it is; empty for the task itself
   */
  public record Said(
      Optional<Instant> at,
      String scheduler,
      Optional<String> worker,
      Optional<String> status,
      Optional<String> cause) {}

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
