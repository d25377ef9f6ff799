package io.pocoscope.dataset;

import io.pocoscope.dataset.Manifest.ColumnEntry;
import io.pocoscope.dataset.Manifest.DataFile;
import io.pocoscope.dataset.Manifest.Origin;
import io.pocoscope.dataset.Manifest.Part;
import io.pocoscope.dataset.Manifest.TableEntry;
import io.pocoscope.store.Meta;
import io.pocoscope.store.Store;
import io.pocoscope.store.content.ContentHash;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes what a store holds into a folder: new files first, and then the manifest. */
final class DataWriter {
  private static final String PUBLIC =
      "What a public blockchain and its subgraph say, to which pocoscope claims no right. Names,"
          + " descriptions and parameters in it are their authors' words.";
  private static final String MADE_UP =
      "Made up by pocoscope, of no real market; to which it claims no right.";

  private final Store store;
  private final List<DataTable> tables;
  private final DataFolder folder;
  private final long partedAbove;
  private final long export;
  private final ParquetWriter parquet;
  private final Meanings meanings = Meanings.read();
  private final Meta meta;
  private final String viewsHash;
  private final Unchanged unchanged;

  /**
   * @param tables those of the store that are written
   * @param partedAbove rows above which a table is parted by months
   */
  DataWriter(Store store, List<DataTable> tables, DataFolder folder, long partedAbove) {
    this.store = store;
    this.tables = List.copyOf(tables);
    this.folder = folder;
    this.partedAbove = partedAbove;
    this.export = folder.nextExport();
    this.parquet = new ParquetWriter(store, folder, export);
    this.meta = store.meta();
    this.viewsHash = Unchanged.viewsHash(store);
    this.unchanged = Unchanged.since(folder.before(), store, viewsHash);
  }

  Manifest write(Instant now, String toolVersion, List<String> caveats) {
    folder.before().ifPresent(before -> requireSame(before.origin()));
    List<TableEntry> entries = new ArrayList<>();
    for (DataTable table : tables) {
      entries.add(written(table));
    }
    Manifest manifest =
        new Manifest(
            toolVersion,
            export,
            now,
            entries.stream().anyMatch(TableEntry::changed),
            origin(),
            contentHash(entries),
            Optional.of(viewsHash),
            meta.generated() ? MADE_UP : PUBLIC,
            caveats,
            entries);
    folder.publish(manifest);
    return manifest;
  }

  private void requireSame(Origin held) {
    requireSame("network", held.network(), meta.network());
    requireSame("deployment", held.deployment(), meta.deployment());
  }

  private void requireSame(String what, Optional<String> held, Optional<String> offered) {
    if (!held.equals(offered)) {
      throw new DataSetFailure(
          DataSetCondition.OTHER_HISTORY,
          null,
          folder.path(),
          what,
          held.orElse("(unnamed)"),
          offered.orElse("(unnamed)"));
    }
  }

  private Origin origin() {
    return new Origin(
        meta.network(),
        meta.deployment(),
        meta.blockNumber(),
        meta.blockHash(),
        meta.now(),
        meta.generated());
  }

  private static String contentHash(List<TableEntry> entries) {
    TreeMap<String, String> hashes = new TreeMap<>();
    entries.forEach(table -> table.hash().ifPresent(hash -> hashes.put(table.name(), hash)));
    return ContentHash.ofAll(hashes);
  }

  private TableEntry written(DataTable table) {
    List<ColumnEntry> columns = columns(table);
    Optional<TableEntry> before =
        folder
            .before()
            .flatMap(manifest -> manifest.table(table.name()))
            .filter(held -> held.columns().equals(columns))
            .filter(held -> held.monthKey().equals(month(table, held.rows()).map(Month::key)));
    return before
        .filter(held -> unchanged.tells(table, held) && folder.holds(held.files()))
        .map(TableEntry::untouched)
        .orElseGet(() -> compared(table, columns, before));
  }

  private TableEntry compared(
      DataTable table, List<ColumnEntry> columns, Optional<TableEntry> before) {
    if (table.kind() != DataTable.Kind.VIEW) {
      return read(table, columns, before);
    }
    try {
      return read(table.kept(store), columns, before);
    } finally {
      DataTable.forget(store);
    }
  }

  private Optional<Month> month(DataTable table, long rows) {
    return table.month().filter(it -> rows > partedAbove);
  }

  private TableEntry read(DataTable table, List<ColumnEntry> columns, Optional<TableEntry> held) {
    List<PartSums> byMonth = PartSums.of(store, table);
    PartSums whole = PartSums.whole(byMonth);
    Optional<Month> month = month(table, whole.rows().longValueExact());
    Optional<TableEntry> before = held.filter(it -> it.monthKey().equals(month.map(Month::key)));
    List<Part> parts = parts(table, month.isPresent() ? byMonth : List.of(whole), before);
    Optional<String> hash =
        table
            .entity()
            .map(of -> ContentHash.ofSums(store, of, whole.rows(), whole.high(), whole.low()));
    return new TableEntry(
        table.name(),
        table.kind().name().toLowerCase(Locale.ROOT),
        meanings.of(table),
        whole.rows().longValueExact(),
        hash,
        !before.map(TableEntry::parts).equals(Optional.of(parts))
            || !before.flatMap(TableEntry::hash).equals(hash),
        month.map(Month::key),
        month.map(Month::of),
        columns,
        parts);
  }

  private List<ColumnEntry> columns(DataTable table) {
    return table.written().stream()
        .map(
            column -> {
              Meanings.Meaning meaning = meanings.of(table, column.name());
              return new ColumnEntry(
                  column.name(), column.type(), meaning.unit(), meaning.sentence());
            })
        .toList();
  }

  /** Those that are as they were, whose files are there, and the others, which are written. */
  private List<Part> parts(DataTable table, List<PartSums> sums, Optional<TableEntry> before) {
    Map<Optional<String>, Part> kept =
        before.map(TableEntry::parts).orElse(List.of()).stream()
            .filter(part -> sums.stream().anyMatch(now -> isAsBefore(part, now)))
            .filter(part -> folder.holds(part.files()))
            .collect(Collectors.toMap(Part::month, part -> part));
    List<PartSums> due = sums.stream().filter(now -> !kept.containsKey(now.month())).toList();
    Map<Optional<String>, List<DataFile>> written =
        parquet.parts(table, due, due.size() == sums.size());
    return sums.stream()
        .map(
            now ->
                kept.containsKey(now.month())
                    ? kept.get(now.month())
                    : part(now, written.getOrDefault(now.month(), List.of())))
        .toList();
  }

  private static boolean isAsBefore(Part part, PartSums now) {
    return part.month().equals(now.month()) && part.fingerprint().equals(now.fingerprint());
  }

  private Part part(PartSums sums, List<DataFile> files) {
    long rows = files.stream().mapToLong(DataFile::rows).sum();
    if (!BigInteger.valueOf(rows).equals(sums.rows())) {
      throw new IllegalStateException(rows + " rows were written, not " + sums);
    }
    return new Part(sums.month(), rows, sums.fingerprint(), export, meta.blockNumber(), files);
  }
}
