/**
 * What an analysis needs of whatever runs its SQL: a store's own DuckDB, or another engine over a
 * data set. Nothing here knows what the SQL is about.
 */
package io.pocoscope.store.engine;
