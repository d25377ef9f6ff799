/**
 * Benchmarks: they print figures and judge nothing, and are no part of the tests. Each compares
 * what it measures with a baseline of the same run, since machines differ and have their days.
 */
package io.pocoscope.bench;
