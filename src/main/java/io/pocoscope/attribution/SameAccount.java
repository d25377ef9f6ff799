package io.pocoscope.attribution;

/**
 * Two roles that one account often has in the same slot.
 *
 * @param slots settled slots in which it is one account
 */
public record SameAccount(PartyRole one, PartyRole other, long slots) {}
