package io.pocoscope.store;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file is, before DuckDB opens it: empty, one of DuckDB's, and of which version. Source:
 * DuckDB's {@code MainHeader} (a checksum, the magic bytes, the storage version, flags, the
 * library's version), as 1.5.6 and 2.0.0 write it.
 */
final class DuckDbFile {
  private static final String MAGIC = "DUCK";
  private static final int MAGIC_OFFSET = 8;
  private static final int VERSION_OFFSET = 52;
  private static final int VERSION_BYTES = 32;
  private static final Pattern VERSION = Pattern.compile("v[0-9]+(\\.[0-9]+)+[0-9A-Za-z.-]*");
  private static final String OTHER_FORMAT = "Trying to read a database file with version number";

  private static final Pattern DAMAGED =
      Pattern.compile("Could not read enough bytes from file|Corrupt database file");

  private DuckDbFile() {}

  /**
   * DuckDB would open a JSON or CSV file too, in memory, and forget what is written into it.
   *
   * @throws StoreFailure if there is a file, and it is none of DuckDB's
   */
  static void require(Path file) {
    if (!Files.isRegularFile(file)) {
      return;
    }
    byte[] head = head(file);
    boolean ours =
        head.length >= MAGIC_OFFSET + MAGIC.length()
            && new String(head, MAGIC_OFFSET, MAGIC.length(), US_ASCII).equals(MAGIC);
    if (!ours) {
      throw new StoreFailure.NotAStore(file, "it is no DuckDB file", null);
    }
  }

  /** The version of DuckDB that has made a file, such as {@code v1.5.6}, if it says one. */
  static Optional<String> writtenBy(Path file) {
    byte[] head = head(file);
    if (head.length < VERSION_OFFSET + VERSION_BYTES) {
      return Optional.empty();
    }
    Matcher version = VERSION.matcher(new String(head, VERSION_OFFSET, VERSION_BYTES, US_ASCII));
    return version.lookingAt() ? Optional.of(version.group()) : Optional.empty();
  }

  /** Whether DuckDB refuses a file as it is in the format of another version. */
  static boolean isOfOtherFormat(String message) {
    return message.contains(OTHER_FORMAT);
  }

  /** Whether DuckDB finds that a part of a file is missing, or not what was written. */
  static boolean isDamaged(String message) {
    return DAMAGED.matcher(message).find();
  }

  /**
   * Whether it has no bytes, as a process leaves one that was ended while it made a store, or as
   * {@code mktemp} makes it. It is as good as none; but DuckDB takes it for a broken one.
   */
  static boolean isEmpty(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) == 0;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /**
   * Takes an empty one away, so that a store can be made in its place.
   *
   * @throws StoreFailure if another process is making one there, or it cannot be taken away
   */
  static void makeRoom(Path file) {
    if (!isEmpty(file)) {
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock == null) {
        throw new StoreFailure.Locked(file, "another process", null);
      }
      Files.delete(file.toRealPath());
    } catch (IOException kept) {
      throw new StoreFailure.Unopenable(file, "it is empty, and cannot be replaced", kept);
    }
  }

  private static byte[] head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(VERSION_OFFSET + VERSION_BYTES);
    } catch (IOException unreadable) {
      throw new StoreFailure.Unopenable(file, "it cannot be read", unreadable);
    }
  }
}
