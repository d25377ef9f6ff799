package io.pocoscope.ruin;

/**
 * The law of the ladder heights of a stake: how far below its start it stands when it is below it
 * for the first time, tilted by e^(exponent · height), which makes their chances add up to 1, and
 * how long that takes.
 *
 * @param exponent Lundberg's, per step; 0 where ruin is certain
 * @param chances of heights 0, 1, …; that of 0 is 0
 * @param times mean time of each height times its chance
 */
record Ladder(double exponent, double[] chances, double[] times) {}
