/**
 * graph-node's query dialect over a history: what it accepts, in which order it answers, how it
 * fails.
 */
package io.pocoscope.devnet.query;
