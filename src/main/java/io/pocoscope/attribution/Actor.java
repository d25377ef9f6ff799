package io.pocoscope.attribution;

/**
 * Somebody in a role.
 *
 * @param address lower-case hex
 */
public record Actor(PartyRole role, String address) {
  /** {@code role=address}. */
  public String label() {
    return role.label() + "=" + address;
  }
}
