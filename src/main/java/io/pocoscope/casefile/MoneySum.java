package io.pocoscope.casefile;

import java.math.BigDecimal;

/**
 * Money of several slots.
 *
 * @param flows how many amounts
 * @param nrlc their sum
 */
public record MoneySum(String role, String kind, long flows, BigDecimal nrlc) {}
