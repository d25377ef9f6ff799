package io.pocoscope.devnet.market.truth;

import java.util.Optional;

/**
 * What a right reading of a scheduler's answer says of a slot that failed or is hidden. It need not
 * be the truth.
 *
 * @param cause in the scheduler's words; empty where it names none
 * @param party whom the cause names, if one
 * @param actor the address of that party
 */
public record Witness(
    Optional<String> cause, Optional<Role> party, Optional<String> actor, Confidence confidence) {

  /** How far the answer can be relied on. */
  public enum Confidence {
    /** A cause that leaves one party, and nothing says otherwise. */
    NAMED,
    /** Replicates whose causes name different parties. */
    DISPUTED,
    /** No cause, or one that leaves several parties open. */
    INFERRED
  }
}
