/**
 * Commands that play: {@code simulate} a market, {@code replay} the history, under collective
 * incentives.
 */
package io.pocoscope.cli.market;
