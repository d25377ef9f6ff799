package io.pocoscope.devnet.scheduler;

import java.util.ArrayList;
import java.util.List;

/** Puts statuses among others that no release has had yet; they end nothing. */
final class NewWords {
  private NewWords() {}

  static List<Update> among(List<Update> updates) {
    List<Update> more = new ArrayList<>(updates);
    more.add(1, Update.of("AWAITING_QUORUM", updates.get(0).millis()));
    return more;
  }

  static List<Replicate> amongAll(List<Replicate> replicates) {
    return replicates.stream()
        .map(
            it ->
                new Replicate(
                    it.worker(),
                    among(it.updates()),
                    it.contributionHash(),
                    it.exitCode(),
                    it.teeError()))
        .toList();
  }
}
