/**
 * The subgraph's entities as records: what the generated models hold, without their nulls and
 * public fields. Money is in the units that the subgraph gives. Nothing here asks the network.
 */
package io.pocoscope.subgraph.entity;
