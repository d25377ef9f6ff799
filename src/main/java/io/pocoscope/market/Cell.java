package io.pocoscope.market;

/** A market under a scheme. */
public record Cell(MarketSettings settings, Scheme scheme) {}
