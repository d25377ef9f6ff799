/** Who takes part in a market, how busy each is, and in which ways each spoils slots. */
package io.pocoscope.devnet.market.actor;
