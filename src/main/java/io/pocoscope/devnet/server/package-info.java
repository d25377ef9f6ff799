/** The devnet's HTTP server, on loopback only, with graph-node's paths and manners. */
package io.pocoscope.devnet.server;
