package io.pocoscope.ruin;

/**
 * The law of the ladder heights of a stake: how far below its start it stands when it is below it
 * for the first time, tilted by e^(tilt · height), and how long that takes.
 *
 * @param tilt per step; Lundberg's exponent, 0 where ruin is certain, makes their chances add up to
 *     1
 * @param proper whether they do
 * @param chances of heights 0, 1, …; that of 0 is 0
 * @param times mean time of each height times its chance
 */
record Ladder(double tilt, boolean proper, double[] chances, double[] times) {}
