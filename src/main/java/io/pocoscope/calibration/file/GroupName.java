package io.pocoscope.calibration.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Names of groups, as they stand behind a file's name: {@code FILE#category=XS,tee=true}. */
final class GroupName {
  private static final char MARK = '#';

  private GroupName() {}

  /**
   * A file, and a group of it.
   *
   * @param group as {@link io.pocoscope.calibration.ParameterGroup#name} has it; none where none
   *     was named
   */
  record Choice(Path file, Optional<String> group) {}

  /** What was meant by a path; a file that is there is never taken apart. */
  static Choice in(Path path) {
    String text = path.toString();
    int mark = text.lastIndexOf(MARK);
    return mark < 1 || text.indexOf('=', mark) < 0 || Files.exists(path)
        ? new Choice(path, Optional.empty())
        : new Choice(Path.of(text.substring(0, mark)), Optional.of(text.substring(mark + 1)));
  }
}
