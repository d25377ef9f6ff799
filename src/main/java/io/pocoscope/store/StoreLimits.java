package io.pocoscope.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What DuckDB may use; it lives outside the Java heap, so it is always told.
 *
 * @param memoryMegabytes most memory for its buffers, MB, at least 64
 * @param threads most threads, at least 1
 */
public record StoreLimits(int memoryMegabytes, int threads) {
  private static final int LEAST_TO_READ = 1400;
  private static final int MOST_TO_READ = 3000;

  /** 512 MB, and every core. */
  public static StoreLimits standard() {
    return new StoreLimits(512, Runtime.getRuntime().availableProcessors());
  }

  /**
   * For the views over a million slots, whose joins need some 2 GB: half of the machine's memory,
   * but from 1400 to 3000 MB; and every core.
   */
  public static StoreLimits forReading() {
    OperatingSystemMXBean machine =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long half = machine.getTotalMemorySize() / 2 / 1_000_000;
    int megabytes = (int) Math.max(LEAST_TO_READ, Math.min(MOST_TO_READ, half));
    return new StoreLimits(megabytes, Runtime.getRuntime().availableProcessors());
  }

  Properties asProperties(Path file) {
    Properties properties = new Properties();
    properties.setProperty("memory_limit", memoryMegabytes + "MB");
    properties.setProperty("threads", Integer.toString(threads));
    // DuckDB's own 16 MB write the last rows of each table anew every few seconds of a sync.
    properties.setProperty("checkpoint_threshold", "64MB");
    properties.setProperty("temp_directory", file + ".tmp");
    // Nothing is fetched behind the user's back.
    properties.setProperty("autoinstall_known_extensions", "false");
    return properties;
  }
}
