package io.pocoscope.dataset;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a data set holds. Its files are those that stand here, and no others.
 *
 * @param toolVersion the version of pocoscope that wrote it
 * @param export how many times it has been written, from 1
 * @param exportedAt wall clock
 * @param changed whether this export wrote any table anew
 * @param origin where the history came from
 * @param contentHash one hash of the hashes of all entities' tables, 32 hex digits
 * @param viewsHash one of what the views are defined by; with the same content and {@code judgedAt}
 *     they have the same rows
 * @param licence what may be done with it
 * @param caveats why it may be less than it seems
 */
public record Manifest(
    String toolVersion,
    long export,
    Instant exportedAt,
    boolean changed,
    Origin origin,
    String contentHash,
    Optional<String> viewsHash,
    String licence,
    List<String> caveats,
    List<TableEntry> tables) {
  /** The version of the manifest's own form. */
  public static final int VERSION = 1;

  /**
   * Where the history came from.
   *
   * @param block up to which it was synced
   * @param judgedAt the time at which its slots are judged
   * @param generated whether it is made up, of no real market
   */
  public record Origin(
      Optional<String> network,
      Optional<String> deployment,
      Optional<Long> block,
      Optional<String> blockHash,
      Optional<Instant> judgedAt,
      boolean generated) {}

  /**
   * A table.
   *
   * @param kind {@code entity}, {@code books}, {@code view} or {@code truth}
   * @param rows how many it has
   * @param hash an entity's content hash, as {@code status --format json} has it
   * @param changed whether this export wrote any of its files, or its hash is another than before
   * @param monthKey the key in its folders' names, where it is parted by months
   * @param monthOf the time whose month that is
   */
  public record TableEntry(
      String name,
      String kind,
      String meaning,
      long rows,
      Optional<String> hash,
      boolean changed,
      Optional<String> monthKey,
      Optional<String> monthOf,
      List<ColumnEntry> columns,
      List<Part> parts) {

    /** All of its files. */
    public List<DataFile> files() {
      return parts.stream().flatMap(part -> part.files().stream()).toList();
    }

    /** The same, as an export says it that has not touched it. */
    TableEntry untouched() {
      return new TableEntry(
          name, kind, meaning, rows, hash, false, monthKey, monthOf, columns, parts);
    }

    /** What all its files take, bytes. */
    public long bytes() {
      return files().stream().mapToLong(DataFile::bytes).sum();
    }
  }

  /** A column in Parquet. */
  public record ColumnEntry(String name, String type, String unit, String meaning) {}

  /**
   * The rows of a month, or all of a table's.
   *
   * @param month {@code 2021-07}; empty where the table is one part
   * @param fingerprint the same for the same rows in any order, 32 hex digits
   * @param export the one that wrote its files
   * @param block up to which the store was synced then
   */
  public record Part(
      Optional<String> month,
      long rows,
      String fingerprint,
      long export,
      Optional<Long> block,
      List<DataFile> files) {}

  /**
   * A file.
   *
   * @param path from the data set's folder, with slashes
   * @param bytes its size
   */
  public record DataFile(String path, long rows, long bytes) {}

  /**
   * A manifest that has been read already, from wherever it stands.
   *
   * @param place what the user calls it
   * @throws DataSetFailure if it is none that this version reads
   */
  public static Manifest of(byte[] text, String place) {
    return ManifestReader.of(text, place, DataSetCondition.UNREADABLE);
  }

  /** The table of a name. */
  public Optional<TableEntry> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** The paths of all files. */
  Set<String> paths() {
    return files().map(DataFile::path).collect(Collectors.toSet());
  }

  /** All files. */
  public Stream<DataFile> files() {
    return tables.stream().flatMap(table -> table.files().stream());
  }
}
