/**
 * Deals and their tasks, as the contract has them and the subgraph mirrors them: what is asked for,
 * what is agreed on, each step of a task with what the chain checks, and who is paid in the end.
 */
package io.pocoscope.devnet.market.deal;
