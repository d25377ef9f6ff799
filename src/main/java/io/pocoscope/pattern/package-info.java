/**
 * Combinations of actors and attributes that are over-represented among failed slots: what is in
 * them, how much more often they fail, and how sure that is. Counting is DuckDB's, statistics ours.
 */
package io.pocoscope.pattern;
