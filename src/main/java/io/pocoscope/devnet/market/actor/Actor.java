package io.pocoscope.devnet.market.actor;

import io.pocoscope.devnet.market.truth.Role;

/**
 * Somebody or something with a reputation to infer.
 *
 * @param address of the account, or of the app's, dataset's or pool's contract
 * @param owner the account that is paid; the address itself for requesters and workers
 * @param failureRate the share of slots that it spoils
 */
public record Actor(Role role, String address, String owner, double failureRate) {
  /** The same in other hands. */
  public Actor ownedBy(String other) {
    return new Actor(role, address, other, failureRate);
  }
}
