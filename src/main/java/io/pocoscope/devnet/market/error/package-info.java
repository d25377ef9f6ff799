/**
 * What workers contribute in a result's place when they could not compute: the texts of their
 * errors, which differ by the age of the worker, and the digests of these. Made from names alone;
 * nothing here reads a chain or tells who found an error.
 */
package io.pocoscope.devnet.market.error;
