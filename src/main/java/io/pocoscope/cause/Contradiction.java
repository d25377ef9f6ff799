package io.pocoscope.cause;

import java.time.Instant;
import java.util.Optional;

/**
 * A slot of which chain and scheduler say what cannot both be.
 *
 * @param scheduler the address that was asked; {@code imported} of a saved answer
 * @param taskStatus as the scheduler spells it
 * @param outcome what the chain says
 * @param what both in words
 */
public record Contradiction(
    String slot,
    Optional<String> pool,
    String scheduler,
    Optional<Instant> askedAt,
    Optional<String> taskStatus,
    String outcome,
    String what) {}
