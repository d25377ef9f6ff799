package io.pocoscope.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged program in processes of its own, in a folder of the test's. */
final class Launched {
  static final Path LAUNCHER = Path.of("pocoscope").toAbsolutePath();
  private static final int MOST_SECONDS = 120;

  private final Path folder;

  Launched(Path folder) {
    this.folder = folder;
  }

  /** Starts a command and lets it run. */
  Running start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    return start(new ProcessBuilder(command));
  }

  Running start(ProcessBuilder builder) throws IOException {
    builder.environment().put("HOME", folder.toString());
    builder.environment().remove("POCOSCOPE_DB");
    // DuckDB's library is unpacked there, and a process that is killed cannot clear it away.
    builder.environment().putIfAbsent("POCOSCOPE_JAVA_OPTS", "-Djava.io.tmpdir=" + folder);
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    Process process =
        builder
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new Running(process, out, err);
  }

  /** Runs a command to its end. */
  Finished run(String... arguments) throws IOException, InterruptedException {
    return start(arguments).finish();
  }

  /** A process, and where its words go. */
  record Running(Process process, Path out, Path err) {

    void signal(String name) throws IOException, InterruptedException {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    Finished finish() throws IOException, InterruptedException {
      if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("it does not end: " + Files.readString(err));
      }
      return new Finished(process.exitValue(), Files.readString(out), Files.readString(err));
    }
  }

  /** What a process came to. */
  record Finished(int exitCode, String out, String err) {}
}
