/**
 * Each actor's own failure rate, inferred from slots whose parties only fail together: a noisy-or.
 * Reading is DuckDB's work, inference is pure Java on sparse arrays.
 */
package io.pocoscope.attribution;
