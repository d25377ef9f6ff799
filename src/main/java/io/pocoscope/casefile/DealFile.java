package io.pocoscope.casefile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One deal.
 *
 * @param terms what was agreed
 * @param parties who took part in which role, workers included
 * @param slots its slots as far as they are known, by index: the first {@value #MOST_SLOTS} at the
 *     most, as an order may ask for a million
 * @param money what its slots did to each role's nRLC
 */
public record DealFile(
    String deal,
    Terms terms,
    List<SlotFile.Party> parties,
    List<SlotLine> slots,
    List<MoneySum> money)
    implements CaseFile {
  static final int MOST_SLOTS = 10_000;

  /**
   * What was agreed.
   *
   * @param transaction in which the orders were matched
   * @param clock the category's work clock, seconds
   * @param size how many slots it has
   * @param price of one slot: app, dataset and pool together, nRLC
   * @param workerStake what each contributor locks, nRLC
   */
  public record Terms(
      Optional<Instant> start,
      Optional<String> transaction,
      Optional<String> category,
      Optional<Long> clock,
      Optional<Long> trust,
      Optional<Boolean> tee,
      Optional<Long> size,
      Optional<BigDecimal> price,
      Optional<BigDecimal> workerStake) {}

  /** A slot of it. */
  public record SlotLine(
      Optional<Long> index,
      String slot,
      String outcome,
      Optional<String> cause,
      Optional<Instant> failedAt) {}
}
