/**
 * The typed client of a PoCo subgraph: pages pinned to one block, patience with a failing endpoint,
 * and failures that have names. It knows the wire and nothing of stores or outcomes.
 */
package io.pocoscope.subgraph;
