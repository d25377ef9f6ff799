package io.pocoscope.casefile;

import io.pocoscope.rate.Interval;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One account, app, dataset or pool.
 *
 * @param roles its slots by role
 * @param contributions its contributions as a worker, by what became of them
 * @param money what slots did to its nRLC
 * @param slashes the latest times it was slashed, the latest first
 * @param failures its slots that failed last, the latest first
 */
public record AddressFile(
    String address,
    List<RoleLine> roles,
    List<ContributionSum> contributions,
    List<MoneySum> money,
    List<Slash> slashes,
    List<Failure> failures)
    implements CaseFile {

  /** How many slashes and failures are listed. */
  public static final int LATEST = 10;

  /**
   * Its slots in a role.
   *
   * @param completed those whose deadline is past, or not known
   * @param early those that completed before a deadline that lies ahead: they are in no rate
   * @param cluster which slots may fail together: those of a {@code requester}, or in the role of
   *     the requester those of a {@code deal}; {@code unknown} where neither is known, and then all
   *     are taken for those of one
   * @param clusters how many such there are with a settled slot
   * @param interval of the failure rate, 95 %, which allows for them
   */
  public record RoleLine(
      String role,
      long slots,
      long completed,
      long failed,
      long pending,
      long unknown,
      long early,
      String cluster,
      long clusters,
      Interval interval) {
    /** Failed of settled slots, in [0, 1]; empty where nothing is settled. */
    public OptionalDouble rate() {
      long settled = completed + failed;
      return settled == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) failed / settled);
    }
  }

  /**
   * Contributions.
   *
   * @param slashed those that cost the worker its stake
   * @param slash nRLC
   */
  public record ContributionSum(
      String outcome, long contributions, long slashed, BigDecimal slash) {}

  /**
   * A slash.
   *
   * @param nrlc how much was taken, above 0
   */
  public record Slash(
      Optional<Instant> at,
      String role,
      String slot,
      BigDecimal nrlc,
      Optional<String> transaction) {}

  /** A slot that failed. */
  public record Failure(Optional<Instant> at, String roles, String slot, String cause) {}
}
