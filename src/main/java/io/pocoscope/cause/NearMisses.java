package io.pocoscope.cause;

/**
 * Completed slots in which something went wrong; one slot can be in several counts.
 *
 * @param completed all completed slots
 * @param reopened after a round in which nobody revealed
 * @param minority with a contribution whose result did not win
 * @param lateReveal with a winner that never revealed, so that all waited for the reveal deadline
 */
public record NearMisses(long completed, long reopened, long minority, long lateReveal) {}
