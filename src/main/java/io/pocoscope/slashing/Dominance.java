package io.pocoscope.slashing;

/**
 * One strategy of a player is at least as good as another, whatever the others do.
 *
 * @param player its place, from 0
 * @param better the strategy that dominates
 * @param worse the strategy that is dominated
 * @param strict better whatever the others do; else better against some, and never worse
 */
public record Dominance(int player, int better, int worse, boolean strict) {}
