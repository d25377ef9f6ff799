package io.pocoscope.cli.stake;

import io.pocoscope.ruin.ClaimLaw;
import io.pocoscope.ruin.DiscreteClaims;
import java.util.Optional;

/**
 * What a failure costs, as it was given: one of the two.
 *
 * @param discrete sizes with their probabilities
 * @param continuous any size
 */
record Claims(Optional<DiscreteClaims> discrete, Optional<ClaimLaw> continuous) {}
