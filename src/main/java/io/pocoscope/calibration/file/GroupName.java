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

  /**
   * What was meant by a path: a file that is there is never taken apart; else a group of the first
   * file whose name ends before a mark, as the group's own name may hold one too.
   */
  static Choice in(Path path) {
    String text = path.toString();
    for (int mark = text.indexOf(MARK); mark >= 0; mark = text.indexOf(MARK, mark + 1)) {
      boolean named = mark > 0 && text.indexOf('=', mark) > 0 && !Files.exists(path);
      boolean last = text.indexOf(MARK, mark + 1) < 0;
      Path file = Path.of(text.substring(0, mark));
      if (named && (last || Files.isRegularFile(file))) {
        return new Choice(file, Optional.of(text.substring(mark + 1)));
      }
    }
    return new Choice(path, Optional.empty());
  }
}
