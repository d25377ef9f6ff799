package io.pocoscope.cause;

/**
 * A result that completed slots of apps of different owners have alike, so that it can be no result
 * of any of them. Slots, and who they are of, are those that were looked at.
 *
 * @param digest of the result
 * @param nothing whether it is that of an empty result
 * @param slots completed with it
 * @param apps of how many apps they are
 * @param appOwners of how many owners of apps
 * @param requesters of how many requesters
 * @param pools of how many pools
 */
public record SharedDigest(
    String digest,
    boolean nothing,
    long slots,
    long apps,
    long appOwners,
    long requesters,
    long pools) {}
