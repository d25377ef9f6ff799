/**
 * Failed slots by cause: how many, what was at stake, what was slashed, and the parties that the
 * evidence leaves open. The causes themselves are judged in {@code outcome}; this room counts.
 */
package io.pocoscope.cause;
