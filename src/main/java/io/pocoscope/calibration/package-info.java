/**
 * The parameter set: what a store says of failure rates, amounts, arrivals and the population of
 * actors, each value with its interval and where it comes from; written as JSON and as a table, and
 * read again; written for R, Python and simulators. No models, and no printing.
 */
package io.pocoscope.calibration;
