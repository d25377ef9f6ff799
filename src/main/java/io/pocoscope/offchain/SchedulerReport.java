package io.pocoscope.offchain;

import java.util.List;
import java.util.Optional;

/**
 * What one scheduler said.
 *
 * @param scheduler its address, without secrets
 * @param pools the addresses of its pools
 * @param wanted tasks of theirs that it can be asked about
 * @param before those of which it had said its last word before
 * @param asked those that it was asked about now
 * @param answered those that it answered about
 * @param unknown those that it does not know (404)
 * @param failed those that it failed to answer about, as by HTTP status 500
 * @param unreadable those of which what came is no answer
 * @param leftAlone why it was not asked to the end; empty if it was
 */
public record SchedulerReport(
    String scheduler,
    List<String> pools,
    long wanted,
    long before,
    long asked,
    long answered,
    long unknown,
    long failed,
    long unreadable,
    Optional<String> leftAlone) {
  /** Tasks that it is still to be asked about for the first time in this run. */
  public long left() {
    return wanted - before - asked;
  }
}
