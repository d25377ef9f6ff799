/**
 * The DuckDB file: its schema and migrations, how rows get in and out, locks, and the meta table.
 * Rows arrive as {@link io.pocoscope.store.Row}s, wherever they come from; a merge decides what is
 * new. Nothing here knows GraphQL clients, outcomes or printing.
 */
package io.pocoscope.store;
