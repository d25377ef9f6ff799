package io.pocoscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.dataset.Exported.History;
import io.pocoscope.dataset.Manifest.TableEntry;
import io.pocoscope.store.StoreFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data set that is there: what becomes of it, and what never does. */
class DataSetUpdateTest {
  private static final long FEW_ROWS = 50;

  @TempDir private static Path made;
  private static Exported fresh;
  private static Manifest first;

  @TempDir private Path folder;
  private Exported exported;

  @BeforeAll
  static void writeOnce() {
    fresh = Exported.of(History.MADE_UP, made, FEW_ROWS);
    first = fresh.write(Existing.UPDATE); // as a daily command does on its first day
  }

  @BeforeEach
  void copy() throws IOException {
    exported = fresh.copiedTo(folder);
  }

  @Test
  void nothingThatHasNotChangedIsWritten() throws IOException {
    Set<String> before = exported.files();
    Path deals =
        exported.data().folder().resolve(first.table("deal").orElseThrow().files().get(0).path());
    var written = Files.getLastModifiedTime(deals);
    Manifest second = exported.write(Existing.UPDATE);
    assertThat(second.changed()).isFalse();
    assertThat(second.export()).isEqualTo(2);
    assertThat(second.tables()).noneMatch(TableEntry::changed);
    assertThat(second.contentHash()).isEqualTo(first.contentHash());
    assertThat(exported.files()).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(deals)).isEqualTo(written);
    assertThat(exported.data().manifest()).isEqualTo(second);
  }

  @Test
  void onlyTheMonthsThatHaveChangedAreWritten() {
    assertThat(first.tables()).allMatch(TableEntry::changed);
    exported.change(
        "update deal set trust = trust + 1 where start_time = (select min(start_time) from deal)");
    Manifest second = exported.write(Existing.UPDATE);
    assertThat(second.tables().stream().filter(TableEntry::changed).map(TableEntry::name))
        .contains("deal", "slot")
        .doesNotContain("task", "account", "reward", "slot_party", "cause_meaning", "beyond");
    for (String name : List.of("deal", "slot")) {
      TableEntry table = second.table(name).orElseThrow();
      assertThat(table.parts()).filteredOn(part -> part.export() == 2).hasSize(1);
      assertThat(table.parts()).filteredOn(part -> part.export() == 1).hasSizeGreaterThan(1);
    }
    assertThat(exported.files()).isEqualTo(new TreeSet<>(second.paths()));
    assertThat(Exported.hashes(exported.readBack())).isEqualTo(Exported.hashes(exported.store()));
  }

  /** As when somebody has copied a part of it, or a disk has lost one. */
  @Test
  void aFileThatIsGoneOrCutIsWrittenAnew() throws IOException {
    List<Manifest.DataFile> deals = first.table("deal").orElseThrow().files();
    Path data = exported.data().folder();
    Files.delete(data.resolve(deals.get(0).path()));
    Files.writeString(data.resolve(deals.get(1).path()), "cut");
    Manifest second = exported.write(Existing.UPDATE);
    assertThat(second.tables().stream().filter(TableEntry::changed).map(TableEntry::name))
        .containsExactly("deal");
    assertThat(second.table("deal").orElseThrow().parts())
        .filteredOn(part -> part.export() == 2)
        .hasSize(2);
    assertThat(Exported.hashes(exported.readBack())).isEqualTo(Exported.hashes(exported.store()));
  }

  /** A task's own row says nothing of its month. */
  @Test
  void tasksFollowTheirDealIntoAnotherMonth() {
    exported.change(
        "update deal set start_time = start_time + interval 2 month where id = (select min(id) from"
            + " deal)");
    Manifest followed = exported.write(Existing.UPDATE);
    assertThat(followed.table("task").orElseThrow().changed()).isTrue();
    assertThat(fingerprints(followed)).isEqualTo(fingerprints(exported.write(Existing.REPLACE)));
  }

  @Test
  void viewsFollowTheTimeAtWhichTheyAreJudged() {
    exported.change("update meta set \"now\" = \"now\" + interval 1 year");
    Manifest followed = exported.write(Existing.UPDATE);
    assertThat(followed.contentHash()).isEqualTo(first.contentHash());
    assertThat(followed.table("slot").orElseThrow().changed()).isTrue();
    assertThat(followed.table("task").orElseThrow().changed()).isFalse();
    assertThat(fingerprints(followed)).isEqualTo(fingerprints(exported.write(Existing.REPLACE)));
  }

  /** As a sync does that finds its last block gone. */
  @Test
  void whatAReorganisationHasTakenBackIsTakenBack() {
    exported.change(
        "delete from task where deal in (select id from deal order by start_time desc limit 9)",
        "delete from deal where id in (select id from deal order by start_time desc limit 9)",
        "update meta set block_number = block_number - 100, block_hash = '0xother'");
    Manifest followed = exported.write(Existing.UPDATE);
    assertThat(followed.origin().block().orElseThrow())
        .isLessThan(first.origin().block().orElseThrow());
    assertThat(fingerprints(followed)).isEqualTo(fingerprints(exported.write(Existing.REPLACE)));
    assertThat(Exported.hashes(exported.readBack())).isEqualTo(Exported.hashes(exported.store()));
  }

  /** No folder is named after a month of five-digit years, which readers would cut or misread. */
  @Test
  void whatBeginsInNoUsualYearIsInTheFolderOfWhatIsNotKnown() {
    exported.change(
        "update deal set start_time = timestamp '12345-06-07' where id = (select min(id) from"
            + " deal)");
    TableEntry deals = exported.write(Existing.UPDATE).table("deal").orElseThrow();
    assertThat(deals.parts())
        .filteredOn(part -> part.month().equals(Optional.of(Month.UNKNOWN)))
        .singleElement()
        .extracting(Manifest.Part::rows)
        .isEqualTo(1L);
    assertThat(deals.parts())
        .allMatch(part -> part.month().orElseThrow().matches("\\d{4}-\\d\\d|" + Month.UNKNOWN));
  }

  @Test
  void anotherExportIsTheSameAsOneThatFollowsChanges() {
    exported.change("delete from reward where block > (select median(block) from reward)");
    Manifest followed = exported.write(Existing.UPDATE);
    Manifest anew = exported.write(Existing.REPLACE);
    assertThat(anew.export()).isEqualTo(3);
    assertThat(fingerprints(followed)).isEqualTo(fingerprints(anew));
    assertThat(exported.files()).isEqualTo(new TreeSet<>(anew.paths()));
  }

  private static List<String> fingerprints(Manifest manifest) {
    return manifest.tables().stream()
        .flatMap(
            table ->
                table.parts().stream()
                    .map(part -> table.name() + part.month() + part.fingerprint()))
        .toList();
  }

  @Test
  void itStaysWhereNobodySaysOtherwise() {
    assertThatThrownBy(() -> exported.write(Existing.REFUSE))
        .hasMessageContaining("holds a data set")
        .hasMessageContaining("--since-last")
        .hasMessageContaining("--force");
    assertThat(exported.data().manifest()).isEqualTo(first);
  }

  @Test
  void anExportThatFailsLeavesWhatWasThere() throws IOException {
    Set<String> before = exported.files();
    Path inTheWay = exported.data().folder().resolve("sync_run");
    Files.delete(inTheWay.resolve("sync_run-1.parquet"));
    Files.delete(inTheWay);
    Files.createFile(inTheWay);
    assertThatThrownBy(() -> exported.write(Existing.REPLACE)).isInstanceOf(DataSetFailure.class);
    Files.delete(inTheWay);
    assertThat(exported.data().manifest()).isEqualTo(first);
    Set<String> after = exported.files();
    before.remove("sync_run/sync_run-1.parquet");
    assertThat(after).isEqualTo(before);
  }

  @Test
  void whatAKilledExportHasLeftIsRemovedAndNothingElse() throws IOException {
    Path data = exported.data().folder();
    for (String left :
        List.of(
            "deal/deal-2.parquet",
            "deal/tmp_deal-2.parquet",
            "slot/start_month=1999-01/slot-2-0.parquet")) {
      Files.createDirectories(data.resolve(left).getParent());
      Files.writeString(data.resolve(left), "half of it");
    }
    Files.writeString(data.resolve("deal/notes.parquet"), "mine");
    Files.writeString(data.resolve("README"), "mine");
    Manifest second = exported.write(Existing.UPDATE);
    assertThat(second.changed()).isFalse();
    Set<String> kept = new TreeSet<>(second.paths());
    kept.add("deal/notes.parquet");
    assertThat(exported.files()).isEqualTo(kept);
    assertThat(data.resolve("slot/start_month=1999-01")).doesNotExist();
    assertThat(data.resolve("README")).hasContent("mine");
  }

  @Test
  void aFirstExportThatWasKilledIsBegunAnew() throws IOException {
    Files.delete(exported.data().folder().resolve("manifest.json"));
    assertThat(exported.write(Existing.REFUSE).changed()).isTrue();
    assertThat(Exported.hashes(exported.readBack())).isEqualTo(Exported.hashes(exported.store()));
  }

  @Test
  void aFolderOfOthersIsLeft() throws IOException {
    Path others = folder.resolve("others");
    Files.createDirectories(others);
    Files.writeString(others.resolve("manifest.json"), "{\"name\": \"an app\"}");
    Exported there = new Exported(exported.store(), new DataSet(others, FEW_ROWS));
    for (Existing existing : Existing.values()) {
      assertThatThrownBy(() -> there.write(existing)).hasMessageContaining("holds other things");
    }
    assertThat(others.toFile().list()).containsExactly("manifest.json");
  }

  @Test
  void anotherHistoryIsNotPutIntoIt() {
    exported.change("update meta set network = 'another'");
    assertThatThrownBy(() -> exported.write(Existing.UPDATE))
        .hasMessageContaining("of the network generated, and the store's is another")
        .extracting(failure -> ((DataSetFailure) failure).exitCode())
        .isEqualTo(4);
    assertThat(exported.data().manifest()).isEqualTo(first);
    assertThat(exported.write(Existing.REPLACE).origin().network()).contains("another");
  }

  @Test
  void aStoreThatMayWriteThereLooksAtNothingElse() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.csv"), "a\n1\n");
    assertThatThrownBy(
            () ->
                exported.inStore(
                    store ->
                        store.query("select * from '" + secret + "'", row -> row.getString(1))))
        .isInstanceOf(StoreFailure.class);
  }
}
