/** Where runs of the simulated market are played: in this process, or wherever a provider says. */
package io.pocoscope.market.player;
