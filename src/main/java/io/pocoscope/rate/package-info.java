/**
 * Failure rates of slots, by any grouping, with their uncertainty. Counting is SQL over the view
 * {@code slot}; intervals are mathematics. Nothing here prints.
 */
package io.pocoscope.rate;
