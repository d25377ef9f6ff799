/**
 * Outcome and cause of every slot, what became of every contribution, and whose money went where,
 * as SQL views in the store, which other tools see too; and which slots are looked at. The decision
 * table stands in these scripts and nowhere else.
 */
package io.pocoscope.outcome;
