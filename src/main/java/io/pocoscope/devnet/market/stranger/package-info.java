/** What strangers do to a market beside its deals. Each kind is a class of its own. */
package io.pocoscope.devnet.market.stranger;
