/**
 * What really became of every slot and through whose fault, which no subgraph tells: what analyses
 * are measured by.
 */
package io.pocoscope.devnet.market.truth;
