package io.pocoscope.store.answer;

import io.pocoscope.store.Loader;
import io.pocoscope.store.MergeCounts;
import io.pocoscope.store.MetaTable;
import io.pocoscope.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;

/**
 * Brings saved answers into a store, each file in one transaction.
 *
 * @param store open for writing
 * @param network the network that the user says the answers are of
 * @param asOf the time at which the user says slots are to be judged
 * @param toolVersion the version of this program
 */
public record Import(
    Store store, Optional<String> network, Optional<Instant> asOf, String toolVersion) {

  /**
   * Reads one file.
   *
   * @param wallClock when
   * @throws io.pocoscope.store.StoreFailure where it cannot be read or does not fit; nothing of it
   *     is then in the store
   */
  public ImportReport file(AnswerFile file, Instant wallClock) {
    return store.inTransaction(() -> read(file, wallClock));
  }

  private ImportReport read(AnswerFile file, Instant wallClock) {
    MetaTable meta = new MetaTable(store);
    network.ifPresent(meta::claimNetwork);
    try (Loader loader = store.loader();
        InputStream in = file.open()) {
      AnswerReader reader = new AnswerReader(file.name(), file.rows(), loader::add);
      reader.read(in);
      ImportNotes notes = reader.notes();
      notes.deployment().ifPresent(meta::claimDeployment);
      ImportReport report =
          new ImportReport(file.name(), loader.merge(), notes, assumedNetwork(notes));
      // A synced store is judged at its block: a few newer rows must not make the others overdue.
      if (!store.meta().synced()) {
        notes.latestTime().ifPresent(time -> meta.sawTime(time, "imported data"));
      }
      asOf.ifPresent(meta::asOf);
      if (report.tables().stream().anyMatch(MergeCounts::hasNews)) {
        meta.imported(wallClock, toolVersion);
      }
      return report;
    } catch (IOException failure) {
      throw file.unreadable(failure);
    }
  }

  private Optional<String> assumedNetwork(ImportNotes notes) {
    boolean said = network.isPresent() || notes.deployment().isPresent();
    return said ? Optional.empty() : store.meta().network();
  }
}
