package io.pocoscope.cli.history;

import com.sun.management.OperatingSystemMXBean;
import io.pocoscope.api.StoreHealth;
import io.pocoscope.cli.frame.Console;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.result.history.Finding;
import io.pocoscope.store.StoreFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** What pocoscope needs of the machine that it runs on. */
final class MachineChecks {
  private static final int OLDEST_JAVA = 17;
  private static final long MEGABYTE = 1_000_000;

  /** DuckDB writes aside what memory does not hold: as much as a small store at the least. */
  private static final long LEAST_ROOM = 500 * MEGABYTE;

  /** With less, not even an answer of a few pages can be stored. */
  private static final long NO_ROOM = 20 * MEGABYTE;

  /** DuckDB's library is unpacked there, where it does not stand beside the driver. */
  private static final long LEAST_TEMPORARY = 100 * MEGABYTE;

  private MachineChecks() {}

  static List<Finding> java() {
    Runtime.Version version = Runtime.version();
    return List.of(
        version.feature() >= OLDEST_JAVA
            ? Finding.ok("java", "%s, %s", version, System.getProperty("java.home"))
            : Finding.wrong(
                "java",
                ExitCode.WRONG_USAGE,
                version.toString(),
                "install a JDK, 17 or newer, and set JAVA_HOME"));
  }

  static List<Finding> memory() {
    long machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    long heap = Runtime.getRuntime().maxMemory();
    long duckDb = StoreHealth.memoryMegabytes() * MEGABYTE;
    String seen =
        String.format(
            Locale.ROOT,
            "this machine has %s; DuckDB takes up to %s for a command that reads, and Java up to %s"
                + " beside it",
            size(machine),
            size(duckDb),
            size(heap));
    return List.of(
        duckDb + heap > machine
            ? Finding.look(
                "memory",
                seen,
                "over a great store, end other programs first, or look at fewer slots (--since,"
                    + " --until, --where)")
            : Finding.ok("memory", "%s", seen));
  }

  /** Room beside a store, for it to grow and for what memory does not hold. */
  static List<Finding> disk(Path store) {
    Path folder = store.toAbsolutePath().normalize().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of(
          Finding.wrong(
              "disk",
              ExitCode.WRONG_USAGE,
              String.format(Locale.ROOT, "the folder %s is not there", folder),
              "make it, or name another file with --db"));
    }
    long free = free(folder);
    long held = Files.isRegularFile(store) ? sizeOf(store) : 0;
    String seen =
        String.format(
            Locale.ROOT,
            "%s free in %s%s",
            size(free),
            folder,
            held == 0 ? "" : "; the store has " + size(held));
    if (free < NO_ROOM) {
      return List.of(
          Finding.wrong("disk", ExitCode.STOPPED, seen, "make room, or name another with --db"));
    }
    if (!Files.isWritable(folder)) {
      return List.of(
          Finding.look(
              "disk",
              seen + "; nothing may be written there",
              "to fill a store, name another folder with --db"));
    }
    return List.of(
        free < Math.max(held, LEAST_ROOM)
            ? Finding.look(
                "disk", seen, "make room: a sync, or what memory does not hold, may need more")
            : Finding.ok("disk", "%s", seen));
  }

  static List<Finding> temporary() {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    String another = "name another folder with POCOSCOPE_JAVA_OPTS=-Djava.io.tmpdir=FOLDER";
    if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
      return List.of(
          Finding.wrong(
              "temporary",
              ExitCode.WRONG_USAGE,
              String.format(Locale.ROOT, "%s is no folder that one may write to", folder),
              another));
    }
    long free = free(folder);
    String seen = String.format(Locale.ROOT, "%s free in %s", size(free), folder);
    return List.of(
        free < LEAST_TEMPORARY
            ? Finding.look("temporary", seen, "make room, or " + another)
            : Finding.ok("temporary", "%s", seen));
  }

  static List<Finding> duckDb() {
    try {
      return List.of(
          Finding.ok("duckdb", "%s, its library can be loaded", StoreHealth.libraryVersion()));
    } catch (StoreFailure noLibrary) {
      return List.of(Look.failed("duckdb", noLibrary));
    }
  }

  static List<Finding> terminal(Console console) {
    String encoding = System.getProperty("native.encoding", Charset.defaultCharset().name());
    String seen =
        String.format(
            Locale.ROOT,
            "%s, tables of %d columns, %s, %s",
            console.shown() ? "results are shown on one" : "results go elsewhere",
            console.width(),
            encoding,
            Ansi.AUTO.enabled() ? "help in colours" : "no colours");
    return List.of(
        isUtf8(encoding)
            ? Finding.ok("terminal", "%s", seen)
            : Finding.look("terminal", seen, "what pocoscope prints is UTF-8: set LC_ALL=C.UTF-8"));
  }

  private static boolean isUtf8(String encoding) {
    return Charset.isSupported(encoding)
        && Charset.forName(encoding).equals(StandardCharsets.UTF_8);
  }

  private static long free(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static long sizeOf(Path file) {
    try {
      return Files.size(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String size(long bytes) {
    return bytes < 1000 * MEGABYTE
        ? String.format(Locale.ROOT, "%d MB", bytes / MEGABYTE)
        : String.format(Locale.ROOT, "%.1f GB", bytes / 1000.0 / MEGABYTE);
  }
}
