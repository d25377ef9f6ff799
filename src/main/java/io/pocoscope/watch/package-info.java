/**
 * Alarms that may be looked at as often as one likes: what has changed in a store since the last
 * look, the evidence that slots fail more often than they should, and what was told of it. The
 * mathematics knows no store; what is kept of a watch stands in the store's tables {@code watch_*}.
 */
package io.pocoscope.watch;
