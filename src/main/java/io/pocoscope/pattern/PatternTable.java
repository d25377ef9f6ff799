package io.pocoscope.pattern;

import java.util.List;

/**
 * Combinations that fail more often than others.
 *
 * @param patterns the most significant first
 * @param slots all settled slots
 * @param hits the failures among them that were asked for
 * @param tested how many different sets of slots were tested; the q-values allow for all of them
 * @param overrepresented how many of those have the lift that was asked for
 * @param leastSlots the settled slots that a combination had to have
 * @param settings what was looked for
 */
public record PatternTable(
    List<Pattern> patterns,
    long slots,
    long hits,
    long tested,
    long overrepresented,
    long leastSlots,
    PatternSettings settings) {}
