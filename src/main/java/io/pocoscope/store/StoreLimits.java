package io.pocoscope.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * What DuckDB may use; it lives outside the Java heap, so it is always told.
 *
 * @param memoryMegabytes most memory for its buffers, MB, at least 64
 * @param threads most threads, at least 1
 */
public record StoreLimits(int memoryMegabytes, int threads) {
  private static final int LEAST_TO_READ = 1400;
  private static final int MOST_TO_READ = 3000;
  private static final int LEAST_IF_JUDGED = 1000;
  private static final long SLOTS_TO_A_MEGABYTE = 1000;
  private static final int USUAL = 512;
  private static final long BYTES_TO_A_KEY = 160;

  /** 512 MB, and every core. */
  public static StoreLimits standard() {
    return new StoreLimits(USUAL, Runtime.getRuntime().availableProcessors());
  }

  /**
   * For the views over a million slots that are judged from their events, whose joins need some 2
   * GB: half of the machine's memory, but from 1400 to 3000 MB; and every core.
   */
  public static StoreLimits forReading() {
    long half = machineMemory() / 2 / 1_000_000;
    int megabytes = (int) Math.max(LEAST_TO_READ, Math.min(MOST_TO_READ, half));
    return new StoreLimits(megabytes, Runtime.getRuntime().availableProcessors());
  }

  /**
   * To fill a table, whose keys DuckDB (1.5) holds in memory while rows come: 9 million tasks did
   * not fit 1.1 GB, and 38 million transactions did 6 GB. From 512 MB to three quarters of the
   * machine's memory.
   *
   * @param rows of the greatest table
   * @return megabytes
   */
  public static int megabytesToFill(long rows) {
    return megabytesToFill(rows, machineMemory());
  }

  /**
   * The same.
   *
   * @param machine its memory, bytes
   */
  static int megabytesToFill(long rows, long machine) {
    long wanted = rows * BYTES_TO_A_KEY / 1_000_000;
    return (int) Math.max(USUAL, Math.min(wanted, machine / 4 * 3 / 1_000_000));
  }

  private static long machineMemory() {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return machine.getTotalMemorySize();
  }

  /**
   * These, for views that read what was judged once: 1 kB to a slot, but at least 1000 MB.
   *
   * @param slots how many slots there are, about
   */
  public StoreLimits ifJudged(long slots) {
    long megabytes = Math.max(LEAST_IF_JUDGED, slots / SLOTS_TO_A_MEGABYTE);
    return new StoreLimits((int) Math.min(memoryMegabytes, megabytes), threads);
  }

  Properties asProperties(Path file) {
    Properties properties = new Properties();
    properties.setProperty("memory_limit", memoryMegabytes + "MB");
    properties.setProperty("threads", Integer.toString(threads));
    // DuckDB's own 16 MB write the last rows of each table anew every few seconds of a sync.
    properties.setProperty("checkpoint_threshold", "64MB");
    properties.setProperty("temp_directory", swap(file).toString());
    // Left to itself, DuckDB 2 writes what no earlier one reads; other tools are slow to follow.
    properties.setProperty("storage_compatibility_version", "v0.10.2");
    // Nothing is fetched behind the user's back.
    properties.setProperty("autoinstall_known_extensions", "false");
    return properties;
  }

  /**
   * Where DuckDB puts what its memory does not hold: beside the file, where there is room for it,
   * or, where one may only read there, in the folder for such files, under a name of its own.
   */
  private static Path swap(Path file) {
    Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
    return Files.isWritable(folder)
        ? Path.of(file + ".tmp")
        : Path.of(
            System.getProperty("java.io.tmpdir"),
            String.format(
                Locale.ROOT,
                "pocoscope-%d-%s.tmp",
                ProcessHandle.current().pid(),
                UUID.randomUUID()));
  }
}
