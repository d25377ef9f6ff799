package io.pocoscope.market;

/**
 * What would have been done on a history. Who takes part cannot be changed any more: where a scheme
 * chooses by stake, only its bounds of the stakes remain.
 *
 * @param perRole whether an account that takes part in several roles of a slot loses, and gains, as
 *     often; else once
 * @param shadow whether slots of those who are out are run all the same, and only accounted; else
 *     they are not run, and nobody loses or gains by them
 */
public record ReplayRules(Scheme scheme, Incentives incentives, boolean perRole, boolean shadow) {}
