/**
 * What the parties do: a script for every slot, written from the failure rates of those who take
 * part, is played as far as the contract lets them.
 */
package io.pocoscope.devnet.market.play;
