/**
 * A made-up market: {@code devnet} serves it as a subgraph, {@code demo} shows what can be asked of
 * it.
 */
package io.pocoscope.cli.devnet;
