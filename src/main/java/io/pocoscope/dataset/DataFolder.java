package io.pocoscope.dataset;

import io.pocoscope.dataset.Manifest.DataFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder of a data set, held by one process that writes it. A mark of ours lies in it from
 * before the first file on: what a killed export leaves is known by it for ours.
 */
final class DataFolder implements AutoCloseable {
  private static final String MANIFEST = "manifest.json";
  private static final String MARK = ".pocoscope-data-set";
  private static final String SCRATCH = ".pocoscope-scratch.duckdb";

  /** As DuckDB writes a file under a name of ours; it has another while it is being written. */
  private static final Pattern DATA =
      Pattern.compile(
          "(?<table>[a-z_]+)/([a-z_]+=[^/]+/)?(tmp_)?\\k<table>-(?<export>[0-9]{1,9})(-[0-9]+)?"
              + "\\.parquet");

  private static final Pattern NO_ROOM =
      Pattern.compile("no space left|quota exceeded|file too large", Pattern.CASE_INSENSITIVE);

  private final Path path;
  private final FileChannel mark;
  private final Optional<Manifest> held;
  private final Existing existing;

  private DataFolder(Path path, FileChannel mark, Optional<Manifest> held, Existing existing) {
    this.path = path;
    this.mark = mark;
    this.held = held;
    this.existing = existing;
  }

  /** Where a folder has its manifest. */
  static Path manifest(Path folder) {
    return folder.resolve(MANIFEST);
  }

  /**
   * Takes a folder to write into; makes it where there is none.
   *
   * @throws DataSetFailure if it is not ours, holds a data set that is to stay, or cannot be had
   */
  static DataFolder take(Path folder, Existing existing) {
    Path path = folder.toAbsolutePath().normalize();
    FileChannel mark = null;
    try {
      if (!isOursOrEmpty(path)) {
        throw new DataSetFailure(DataSetCondition.NOT_OURS, null, folder);
      }
      if (existing == Existing.REFUSE && Files.exists(manifest(path))) {
        throw new DataSetFailure(DataSetCondition.THERE_ALREADY, null, folder);
      }
      Files.createDirectories(path);
      mark = mark(folder, path);
      return new DataFolder(path, mark, held(path, existing), existing);
    } catch (IOException failure) {
      throw unwritable(folder, failure);
    } catch (DataSetFailure failure) {
      close(mark, failure);
      throw failure;
    }
  }

  /** By what an export puts into it first, or last. */
  static boolean isOurs(Path path) {
    return Files.exists(path.resolve(MARK)) || ManifestReader.isOne(manifest(path));
  }

  private static boolean isOursOrEmpty(Path path) throws IOException {
    if (!Files.exists(path) || isOurs(path)) {
      return true;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  private static FileChannel mark(Path folder, Path path) throws IOException {
    FileChannel mark =
        FileChannel.open(path.resolve(MARK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      FileLock lock = mark.tryLock();
      if (lock != null) {
        mark.write(
            ByteBuffer.wrap(
                "pocoscope export --data writes here\n".getBytes(StandardCharsets.UTF_8)));
        return mark;
      }
    } catch (OverlappingFileLockException ofThisProcess) {
      // the same to the user
    }
    mark.close();
    throw new DataSetFailure(DataSetCondition.IN_USE, null, folder);
  }

  /** What is there; of one that is to be replaced nothing has to be right. */
  private static Optional<Manifest> held(Path path, Existing existing) {
    if (!Files.exists(manifest(path))) {
      return Optional.empty();
    }
    try {
      return Optional.of(ManifestReader.read(manifest(path), DataSetCondition.BAD_HELD));
    } catch (DataSetFailure unreadable) {
      if (existing == Existing.UPDATE) {
        throw unreadable;
      }
      return Optional.empty();
    }
  }

  Path path() {
    return path;
  }

  /** What the data set held before, where it is to be brought up to date. */
  Optional<Manifest> before() {
    return held.filter(manifest -> existing == Existing.UPDATE);
  }

  /** The number of the export that comes: no file of an earlier one has it in its name. */
  long nextExport() {
    long named =
        dataFiles().stream()
            .map(DATA::matcher)
            .filter(Matcher::matches)
            .mapToLong(name -> Long.parseLong(name.group("export")))
            .max()
            .orElse(0);
    return 1 + Math.max(named, held.map(Manifest::export).orElse(0L));
  }

  /** A file of the data set, by its path in the manifest. */
  Path file(String inFolder) {
    return path.resolve(inFolder);
  }

  /** Whether files are there, and as long as they should be. */
  boolean holds(List<DataFile> files) {
    return files.stream().allMatch(this::holds);
  }

  private boolean holds(DataFile file) {
    try {
      return Files.isRegularFile(file(file.path()))
          && Files.size(file(file.path())) == file.bytes();
    } catch (IOException gone) {
      return false;
    }
  }

  /** A store for the time of a writing. */
  Scratch scratch() {
    return new Scratch(path.resolve(SCRATCH));
  }

  /** The path of a file in the manifest. */
  String inFolder(Path file) {
    return path.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  /**
   * Puts another manifest in place of the one that is there, at once, after all files that it names
   * are on the disk; then removes what it does not name.
   */
  void publish(Manifest manifest) {
    Path part = path.resolve("." + MANIFEST + ".part");
    try {
      for (String file : newPaths(manifest)) {
        force(file(file));
      }
      Files.writeString(part, ManifestJson.of(manifest).toPrettyString() + "\n");
      force(part);
      Files.move(
          part,
          manifest(path),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      removeQuietly(part);
      throw unwritable(path, failure);
    }
    removeAllBut(manifest.paths());
  }

  private static void removeQuietly(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException kept) {
      // The next export writes over it, or says why it cannot.
    }
  }

  private List<String> newPaths(Manifest manifest) {
    Set<String> old = held.map(Manifest::paths).orElse(Set.of());
    return manifest.paths().stream().filter(file -> !old.contains(file)).toList();
  }

  private static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Removes what an export has left that did not come to its end. */
  void removeLeftovers() {
    scratch().remove();
    if (held.isPresent() || !Files.exists(manifest(path))) {
      removeAllBut(held.map(Manifest::paths).orElse(Set.of()));
    }
  }

  /** Only what has a name of ours is removed: people may keep notes beside it. */
  private void removeAllBut(Collection<String> kept) {
    try {
      for (String file : dataFiles()) {
        if (!kept.contains(file)) {
          Files.deleteIfExists(file(file));
          removeIfEmpty(file(file).getParent());
        }
      }
    } catch (IOException failure) {
      throw unwritable(path, failure);
    }
  }

  private void removeIfEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      if (folder.equals(path) || files.findAny().isPresent()) {
        return;
      }
    }
    Files.delete(folder);
    removeIfEmpty(folder.getParent());
  }

  private List<String> dataFiles() {
    try (Stream<Path> files = Files.walk(path, 3)) {
      return files
          .filter(Files::isRegularFile)
          .map(this::inFolder)
          .filter(name -> DATA.matcher(name).matches())
          .toList();
    } catch (IOException failure) {
      throw unwritable(path, failure);
    } catch (UncheckedIOException failure) {
      throw unwritable(path, failure.getCause());
    }
  }

  static DataSetFailure unwritable(Path path, IOException failure) {
    if (NO_ROOM.matcher(String.valueOf(failure.getMessage())).find()) {
      return new DataSetFailure(DataSetCondition.NO_ROOM, failure, path);
    }
    return new DataSetFailure(DataSetCondition.UNWRITABLE, failure, path, why(failure));
  }

  private static String why(IOException failure) {
    if (failure instanceof NotDirectoryException || failure instanceof FileAlreadyExistsException) {
      return "it is no folder";
    }
    if (failure instanceof AccessDeniedException) {
      return "permission denied";
    }
    if (failure instanceof NoSuchFileException) {
      return "nothing can be put there";
    }
    return failure instanceof FileSystemException system && system.getReason() != null
        ? system.getReason()
        : String.valueOf(failure.getMessage());
  }

  private static void close(FileChannel mark, RuntimeException failure) {
    try {
      if (mark != null) {
        mark.close();
      }
    } catch (IOException alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }

  @Override
  public void close() {
    try {
      mark.close();
    } catch (IOException failure) {
      throw unwritable(path, failure);
    }
  }
}
