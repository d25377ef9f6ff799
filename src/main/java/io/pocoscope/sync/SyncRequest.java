package io.pocoscope.sync;

/**
 * What to pull.
 *
 * @param network the name of the network, one to a file
 * @param endpoint where it is asked, without secrets, for the record
 * @param margin how many blocks below the head the pages are pinned, 0 or more: a reorganisation of
 *     fewer blocks leaves the picture whole
 * @param pageSize rows to a page at first, 1 … 1000; it adapts to the endpoint
 * @param parallel how many questions are under way at once at the most, at least 1
 * @param restart whether a run that was broken off is forgotten, instead of gone on with at its
 *     block
 * @param rebuild whether everything that is in the store is thrown away first
 * @param arguments how all this was asked for, without secrets, for the record
 * @param toolVersion the version of this program
 */
public record SyncRequest(
    String network,
    String endpoint,
    long margin,
    int pageSize,
    int parallel,
    boolean restart,
    boolean rebuild,
    String arguments,
    String toolVersion) {

  SyncRequest atTheHead() {
    return new SyncRequest(
        network, endpoint, 0, pageSize, parallel, restart, rebuild, arguments, toolVersion);
  }
}
