package io.pocoscope.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Remembers why writing failed: a PrintStream keeps it to itself. */
final class WatchedOutput extends FilterOutputStream {
  private Optional<String> failure = Optional.empty();

  WatchedOutput(OutputStream out) {
    super(out);
  }

  /** Why the output is not whole; a reader that went away, as head does, is no failure. */
  Optional<String> failure() {
    return failure.filter(why -> !why.contains("Broken pipe"));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException broken) {
      failure = failure.or(() -> Optional.of(String.valueOf(broken.getMessage())));
      throw broken;
    }
  }
}
