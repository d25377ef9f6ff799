/**
 * How likely a stake is to be ruined, when, and what would prevent it. Pure: numbers in, numbers
 * out; no store, no clock, no printing. Stakes are exact, on a lattice; only chances are doubles.
 */
package io.pocoscope.ruin;
