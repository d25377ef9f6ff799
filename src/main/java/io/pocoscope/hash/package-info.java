/**
 * The chain's hash. Pure, and knows no other room: the one thing, beside the schema, that the
 * made-up chain and those who read chains have in common, as both have it from the chain.
 */
package io.pocoscope.hash;
