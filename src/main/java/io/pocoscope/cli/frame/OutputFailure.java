package io.pocoscope.cli.frame;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** A file that a command was to write could not be written whole; there is no half of it. */
public final class OutputFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Pattern NO_ROOM =
      Pattern.compile("no space left|quota exceeded|file too large", Pattern.CASE_INSENSITIVE);

  private final boolean full;

  public OutputFailure(Path file, IOException cause) {
    this(file, isFull(cause), cause);
  }

  public OutputFailure(Path file, boolean full, Exception cause) {
    super(sentence(file, full, cause), cause);
    this.full = full;
  }

  private static String sentence(Path file, boolean full, Exception cause) {
    return full
        ? String.format(
            Locale.ROOT,
            "%s could not be written: the disk, or what one may use of it, is full; make room and"
                + " run the same command again, or name another file",
            file)
        : String.format(
            Locale.ROOT, "%s could not be written (%s): name another file", file, why(cause));
  }

  /** As for a store without room, which goes on too when there is some. */
  public int exitCode() {
    return full ? ExitCode.STOPPED : ExitCode.WRONG_USAGE;
  }

  private static boolean isFull(IOException cause) {
    return NO_ROOM.matcher(String.valueOf(cause.getMessage())).find();
  }

  private static String why(Exception cause) {
    return cause instanceof java.nio.file.FileSystemException system && system.getReason() != null
        ? system.getReason()
        : String.valueOf(cause.getMessage());
  }
}
