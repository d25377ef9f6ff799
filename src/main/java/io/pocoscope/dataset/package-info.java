/**
 * The data set: a store as a folder of Parquet files that other engines read, with a manifest that
 * says what is in it; written, brought up to date, and read back into a store. It asks the store's
 * tables and the views that are in it; nothing here judges, parses commands or prints.
 */
package io.pocoscope.dataset;
