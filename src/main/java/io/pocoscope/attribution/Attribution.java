package io.pocoscope.attribution;

import java.util.List;

/**
 * Each unit's own failure rate, and how far to believe it.
 *
 * @param estimates greatest rate first
 * @param background what no party explains
 * @param kinds the common distributions of the rates
 * @param convergence whether the chains agree
 * @param check against the observed failures
 * @param slots settled slots
 * @param failed failed ones among them
 * @param sameAccount how often two of the roles were one account
 */
public record Attribution(
    List<Estimate> estimates,
    Background background,
    List<KindOfUnit> kinds,
    Convergence convergence,
    Check check,
    long slots,
    long failed,
    List<SameAccount> sameAccount) {
  /** The kind that small kinds share. */
  public static final String OTHER_KINDS = "others";
}
