/**
 * Where DuckDB's driver takes its native library from, looked at before the driver does, which
 * prints a trace where it finds none. Knows nothing of stores.
 */
package io.pocoscope.store.driver;
