/**
 * Makes up a PoCo history from a seed, with the truth about every slot. Nothing here serves it.
 *
 * <p>Its rooms, each of which sees those before it: {@code settings}, {@code truth}, {@code error},
 * {@code writing}, {@code chain}, {@code actor}, {@code deal}; then {@code play} and {@code
 * stranger}. Here are those who run a market through them.
 */
package io.pocoscope.devnet.market;
