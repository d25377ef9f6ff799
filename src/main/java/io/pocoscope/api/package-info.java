/**
 * The facade: what notebooks, other programs and the command line call. It opens the store, calls
 * the packages that know, and hands on their values; it computes and prints nothing itself.
 */
package io.pocoscope.api;
