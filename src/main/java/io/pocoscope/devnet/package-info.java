/**
 * A local subgraph: a history of entity versions, served over HTTP in graph-node's query dialect.
 * It shares no code with {@code subgraph} but the schema and the chain's hash, so that one can
 * catch the other's mistakes.
 */
package io.pocoscope.devnet;
