/**
 * The second witness: asks the schedulers of pools what became of tasks, and keeps what they say
 * beside the history. Whom that names is said by the view {@code offchain_cause}, and nowhere here;
 * nothing here knows outcomes or printing.
 */
package io.pocoscope.offchain;
