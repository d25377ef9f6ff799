package io.pocoscope.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a running Java takes of a machine, as Linux and a JDK tell it.
 *
 * @param liveHeap bytes of the objects that are left after a full collection
 * @param resident bytes of memory of the whole process, native ones too
 * @param threads how many, the fewest of some looks: what is under way comes and goes
 * @param descriptors open files and connections, the fewest of some looks
 */
public record Footprint(long liveHeap, long resident, long threads, long descriptors) {
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");
  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s*(\\d+) kB");
  private static final Pattern THREADS = Pattern.compile("Threads:\\s*(\\d+)");
  private static final int LOOKS = 25;
  private static final long BETWEEN_LOOKS_MILLIS = 8;

  /** Whether it can be told here. */
  public static boolean isTold() {
    return Files.isDirectory(Path.of("/proc/self/fd")) && Files.isExecutable(jcmd());
  }

  /** Of a process that runs, after a full collection of it. */
  public static Footprint of(long pid) throws IOException, InterruptedException {
    long live = number(TOTAL, histogram(pid));
    Path status = Path.of("/proc/" + pid + "/status");
    long resident = number(RESIDENT, Files.readString(status)) * 1024;
    long threads = Long.MAX_VALUE;
    long descriptors = Long.MAX_VALUE;
    for (int look = 0; look < LOOKS; look++) {
      threads = Math.min(threads, number(THREADS, Files.readString(status)));
      try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
        descriptors = Math.min(descriptors, open.count());
      }
      Thread.sleep(BETWEEN_LOOKS_MILLIS);
    }
    return new Footprint(live, resident, threads, descriptors);
  }

  /** It counts what is alive, and for that collects first. */
  private static String histogram(long pid) throws IOException {
    Process asked =
        new ProcessBuilder(List.of(jcmd().toString(), Long.toString(pid), "GC.class_histogram"))
            .redirectErrorStream(true)
            .start();
    return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static long number(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    if (!found.find()) {
      throw new AssertionError("no " + pattern + " in " + text);
    }
    return Long.parseLong(found.group(1));
  }

  private static Path jcmd() {
    return Path.of(System.getProperty("java.home"), "bin", "jcmd");
  }
}
