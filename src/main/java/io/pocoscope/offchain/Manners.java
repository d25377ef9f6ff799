package io.pocoscope.offchain;

import io.pocoscope.subgraph.Endpoint;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * How servers of others are asked: they are somebody's production.
 *
 * @param rate questions a second to each server at the most, above 0
 * @param attempts how often a question is asked that gets no answer, at least 1
 * @param timeout how long a connection or an answer may be silent
 * @param firstWait the pause before the second attempt; it doubles from one to the next
 * @param mostWaiting how long it is waited at the most because a server asks for it
 * @param userAgent who asks
 * @param way leads a server through a proxy, where one is to be used
 */
public record Manners(
    double rate,
    int attempts,
    Duration timeout,
    Duration firstWait,
    Duration mostWaiting,
    String userAgent,
    UnaryOperator<Endpoint> way) {}
