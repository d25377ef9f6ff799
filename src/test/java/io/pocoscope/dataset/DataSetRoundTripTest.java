package io.pocoscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.dataset.Exported.History;
import io.pocoscope.dataset.Manifest.TableEntry;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes into a data set is in it, and comes back. */
class DataSetRoundTripTest {
  private static final long FEW_ROWS = 50;
  private static final long MANY_ROWS = 1_000_000;

  private static final Map<History, Exported> FEW = new EnumMap<>(History.class);
  private static final Map<History, Manifest> WRITTEN = new EnumMap<>(History.class);

  @TempDir private static Path made;
  private static Exported whole;

  @TempDir private Path folder;

  /** Each history written once in parts, and the made-up one also in whole tables. */
  @BeforeAll
  static void writeOnce() throws IOException {
    for (History history : History.values()) {
      Path place = Files.createDirectory(made.resolve(history.name()));
      Exported exported = Exported.of(history, place, FEW_ROWS);
      WRITTEN.put(history, exported.write(Existing.REFUSE));
      FEW.put(history, exported);
    }
    Exported parted = FEW.get(History.MADE_UP);
    Path beside = parted.data().folder().resolveSibling("l'été [ünï] * 100 %, entier");
    whole = new Exported(parted.store(), new DataSet(beside, MANY_ROWS));
    whole.write(Existing.REFUSE);
  }

  @ParameterizedTest
  @EnumSource
  void theStoreThatComesBackHasTheSameContent(History history) {
    Exported exported = FEW.get(history);
    Manifest manifest = WRITTEN.get(history);
    Path back = exported.readBack();
    Map<String, String> hashes = Exported.hashes(exported.store());
    assertThat(Exported.hashes(back)).isEqualTo(hashes);
    assertThat(
            manifest.tables().stream()
                .filter(table -> table.hash().isPresent())
                .collect(Collectors.toMap(TableEntry::name, table -> table.hash().get())))
        .isEqualTo(hashes);
    assertThat(meta(back)).isEqualTo(meta(exported.store()));
    assertThat(new DataSet(exported.data().folder(), FEW_ROWS).manifest()).isEqualTo(manifest);
  }

  private static List<String> meta(Path file) {
    try (Store store = Store.openReadOnly(file, StoreLimits.standard())) {
      return store.query("select meta::varchar from meta", row -> row.getString(1));
    }
  }

  /** With the books too, and the views. */
  @ParameterizedTest
  @EnumSource
  void everyValueIsTheStores(History history) {
    Exported exported = FEW.get(history);
    Manifest manifest = WRITTEN.get(history);
    List<String> differing =
        exported.asking(
            store ->
                DataTable.of(store).stream()
                    .flatMap(table -> differing(store, table, exported, manifest).stream())
                    .toList());
    assertThat(differing).isEmpty();
  }

  private static List<String> differing(
      Store store, DataTable table, Exported exported, Manifest manifest) {
    TableEntry entry = manifest.table(table.name()).orElseThrow();
    String held = select(table, "main." + table.name(), each -> DataColumn.quoted(each.name()));
    String written =
        select(
            table,
            "read_parquet(" + exported.list(entry.files()) + ", hive_partitioning = false)",
            DataColumn::restored);
    List<String> found = new ArrayList<>();
    for (String rows : List.of(held + " except all " + written, written + " except all " + held)) {
      found.addAll(
          store.query(
              "select concat('" + table.name() + " ', it) from (" + rows + ") it",
              row -> row.getString(1)));
    }
    return found;
  }

  private static String select(DataTable table, String from, Function<DataColumn, String> value) {
    return table.columns().stream()
        .map(column -> value.apply(column) + " as " + DataColumn.quoted(column.name()))
        .collect(Collectors.joining(", ", "select ", " from " + from));
  }

  @ParameterizedTest
  @EnumSource
  void onlyTypesThatOtherEnginesReadAreInIt(History history) {
    Exported exported = FEW.get(history);
    Manifest manifest = WRITTEN.get(history);
    List<String> types =
        exported.asking(
            store ->
                manifest.tables().stream()
                    .flatMap(
                        table ->
                            store
                                .query(
                                    "select distinct concat_ws(' ', type, coalesce(logical_type,"
                                        + " converted_type)) from parquet_schema("
                                        + exported.list(table.files())
                                        + ") where type is not null",
                                    row -> row.getString(1))
                                .stream())
                    .distinct()
                    .sorted()
                    .toList());
    assertThat(types)
        .allMatch(
            type ->
                type.matches(
                    "BOOLEAN|DOUBLE|INT32( INT_32)?|INT64( INT_64)?|BYTE_ARRAY UTF8"
                        + "|INT64 TimestampType\\(isAdjustedToUTC=1, unit=TimeUnit\\("
                        + "MILLIS=<null>, MICROS=MicroSeconds\\(\\), NANOS=<null>\\)\\)"),
            String.join("\n", types));
  }

  @Test
  void manyRowsArePartedByMonthsAndFewAreNot() {
    assertThat(whole.data().manifest().tables())
        .allMatch(table -> table.monthKey().isEmpty() && table.parts().size() == 1);
    assertThat(whole.files()).contains("deal/deal-1.parquet");
    Exported many = FEW.get(History.MADE_UP);
    TableEntry slots = many.data().manifest().table("slot").orElseThrow();
    assertThat(slots.monthKey()).contains("start_month");
    assertThat(slots.files())
        .hasSizeGreaterThan(1)
        .allMatch(
            file -> file.path().matches("slot/start_month=\\d{4}-\\d\\d/slot-1-\\d+\\.parquet"));
    List<String> strangers =
        many.asking(
            store ->
                store.query(
                    String.format(
                        Locale.ROOT,
                        "select slot from read_parquet(%s, hive_partitioning = true) where"
                            + " start_month <> strftime(start_time, '%%Y-%%m')",
                        many.list(slots.files())),
                    row -> row.getString(1)));
    assertThat(strangers).isEmpty();
  }

  @Test
  void theSameStoreGivesTheSameBytesWhereTablesAreSmall() throws IOException {
    Exported again = new Exported(whole.store(), new DataSet(folder.resolve("b"), MANY_ROWS));
    assertThat(again.write(Existing.REFUSE).changed()).isTrue();
    for (String file : whole.files()) {
      assertThat(
              Files.mismatch(
                  whole.data().folder().resolve(file), again.data().folder().resolve(file)))
          .as(file)
          .isEqualTo(-1);
    }
  }

  @Test
  void whatIsNotAsTheManifestSaysIsNotImported() throws IOException {
    Exported exported = whole.copiedTo(folder);
    Path deals = exported.data().folder().resolve("deal/deal-1.parquet");
    byte[] whole = Files.readAllBytes(deals);

    Files.write(deals, Arrays.copyOf(whole, whole.length / 2));
    refused(exported, "deal-1.parquet: it has");
    byte[] other = whole.clone();
    other[whole.length / 2] ^= 0x55;
    Files.write(deals, other);
    refused(exported, "deal");
    Files.delete(deals);
    refused(exported, "deal-1.parquet: it is not there");
    Files.write(deals, whole);
    Path manifest = exported.data().folder().resolve("manifest.json");
    String told = Files.readString(manifest);
    Files.writeString(manifest, told.replace("deal/deal-1.parquet", "../../deal-1.parquet"));
    refused(exported, "no file of that path");
    Files.writeString(manifest, told.substring(0, told.length() / 2));
    refused(exported, "manifest.json: it is no JSON");
  }

  private void refused(Exported exported, String why) {
    assertThatThrownBy(exported::readBack)
        .isInstanceOf(DataSetFailure.class)
        .hasMessageContaining(why)
        .hasMessageContaining("nothing was imported")
        .extracting(failure -> ((DataSetFailure) failure).exitCode())
        .isEqualTo(7);
    assertThat(folder.toFile().list()).noneMatch(name -> name.startsWith("back of"));
  }

  /** As somebody may who has the files and no manifest of theirs. */
  @Test
  void rowsOfAnotherStoreUnderTheSameManifestAreNotImported() throws IOException {
    Exported exported = whole.copiedTo(folder);
    Path manifest = exported.data().folder().resolve("manifest.json");
    String hash = exported.data().manifest().table("deal").orElseThrow().hash().orElseThrow();
    Files.writeString(manifest, Files.readString(manifest).replace(hash, "0".repeat(32)));
    refused(exported, "its content is another");
  }

  @Test
  void aManifestThatContradictsItsTablesIsNotImported() throws IOException {
    Exported exported = whole.copiedTo(folder);
    Path manifest = exported.data().folder().resolve("manifest.json");
    String told = Files.readString(manifest);
    Files.writeString(manifest, told.replace("\"generated\",", "\"bellecour\","));
    refused(exported, "it says another network");
    Files.writeString(
        manifest, told.replace(exported.data().manifest().contentHash(), "0".repeat(32)));
    refused(exported, "its content_hash is another");
    String books =
        exported.data().manifest().table("sync_run").orElseThrow().parts().get(0).fingerprint();
    Files.writeString(manifest, told.replace(books, "0".repeat(32)));
    refused(exported, "its content is another than the manifest's fingerprint says");
  }

  @Test
  void oneOfALaterVersionSaysWhichPocoscopeReadsIt() throws IOException {
    Exported exported = whole.copiedTo(folder);
    Path manifest = exported.data().folder().resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest)
            .replaceFirst("\"manifest_version\" : 1", "\"manifest_version\" : 2"));
    for (ThrowingCallable work :
        List.<ThrowingCallable>of(exported::readBack, () -> exported.write(Existing.UPDATE))) {
      assertThatThrownBy(work)
          .hasMessageContaining("pocoscope test has written it in version 2 of its form")
          .hasMessageContaining("use that pocoscope")
          .extracting(failure -> ((DataSetFailure) failure).exitCode())
          .isEqualTo(7);
    }
  }

  @Test
  void aStoreThatIsThereIsLeft() throws IOException {
    Exported exported = whole.copiedTo(folder);
    Path back = exported.readBack();
    byte[] held = Files.readAllBytes(back);
    assertThatThrownBy(exported::readBack).hasMessageContaining("there is a store at");
    assertThat(Files.readAllBytes(back)).isEqualTo(held);
  }
}
