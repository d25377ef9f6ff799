/**
 * Outcome and cause of every slot, as SQL views in the store, which other tools see too. The
 * decision table stands in views.sql and nowhere else.
 */
package io.pocoscope.outcome;
