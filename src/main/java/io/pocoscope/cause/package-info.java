/**
 * Failed slots by cause: how many, what was at stake, what was slashed, and the parties that the
 * evidence leaves open; by what the chain says, and by what the schedulers of pools say. The causes
 * themselves are judged in {@code outcome}; this room counts.
 */
package io.pocoscope.cause;
