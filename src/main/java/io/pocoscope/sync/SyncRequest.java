package io.pocoscope.sync;

/**
 * What to pull.
 *
 * @param network the name of the network, one to a file
 * @param endpoint where it is asked, without secrets, for the record
 * @param margin how many blocks below the head the pages are pinned, 0 or more: a reorganisation of
 *     fewer blocks leaves the picture whole
 * @param pageSize rows to a page, 1 … 1000
 * @param restart whether a run that was broken off is forgotten, instead of gone on with at its
 *     block
 * @param toolVersion the version of this program
 */
public record SyncRequest(
    String network,
    String endpoint,
    long margin,
    int pageSize,
    boolean restart,
    String toolVersion) {}
