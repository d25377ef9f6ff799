package io.pocoscope.subgraph;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a subgraph has indexed.
 *
 * @param number the newest block that it has
 * @param hash that block's hash, where the node tells it
 * @param timestamp that block's time, where the node tells it
 * @param deployment which code indexed it
 * @param hasIndexingErrors whether the subgraph stumbled, so that its data may be incomplete
 */
public record Head(
    long number,
    Optional<String> hash,
    Optional<Instant> timestamp,
    String deployment,
    boolean hasIndexingErrors) {}
