package io.pocoscope.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A server in a process of its own, which prints its address first; killed when closed. */
final class OtherProcess implements AutoCloseable {
  private static final long KB_PER_MB = 1024;

  private final Process process;
  private final URI url;

  private OtherProcess(Process process, URI url) {
    this.process = process;
    this.url = url;
  }

  /** Runs a class as the launcher runs a devnet. */
  static OtherProcess start(Class<?> main, String... arguments) throws IOException {
    return start(List.of("-XX:+UseSerialGC", "-Xmx3g"), main, arguments);
  }

  /** Runs a class with a heap of so many GB, which it has at once: growing takes as long again. */
  static OtherProcess start(int gigabytes, Class<?> main, String... arguments) throws IOException {
    String size = String.format(Locale.ROOT, "%dg", gigabytes);
    return start(List.of("-XX:+UseParallelGC", "-Xms" + size, "-Xmx" + size), main, arguments);
  }

  private static OtherProcess start(List<String> heap, Class<?> main, String... arguments)
      throws IOException {
    List<String> command = JavaCommand.of(heap, main, (Object[]) arguments);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String address =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    if (address == null) {
      throw new IOException("it did not start: " + main);
    }
    return new OtherProcess(process, URI.create(address));
  }

  URI url() {
    return url;
  }

  /** The most memory that it has held, in MB, where the system tells; else -1. */
  long mostResident() throws IOException {
    return mostResident(process);
  }

  /** The same of any process. */
  static long mostResident(Process process) throws IOException {
    Path status = Path.of(String.format(Locale.ROOT, "/proc/%d/status", process.pid()));
    if (!Files.exists(status)) {
      return -1;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KB_PER_MB)
        .findFirst()
        .orElse(-1);
  }

  @Override
  public void close() {
    process.destroy();
  }
}
