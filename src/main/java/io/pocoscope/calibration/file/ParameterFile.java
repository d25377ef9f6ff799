package io.pocoscope.calibration.file;

import io.pocoscope.calibration.ParameterGroup;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.store.ParquetFile;
import io.pocoscope.store.StoreFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads a parameter set back from what was exported, JSON, CSV or Parquet: what is in the file
 * tells which. Fields that this version does not know are passed over. Of a file of groups one is
 * read, which stands behind the file's name: {@code FILE#category=XS}.
 */
public final class ParameterFile {
  private static final String MAJOR = ParameterSet.SCHEMA_VERSION.split("\\.", -1)[0] + ".";

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private static final byte[] PARQUET = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private static final int SHOWN = 6;

  private final Path file;
  private final Optional<String> group;

  private ParameterFile(GroupName.Choice choice) {
    this.file = choice.file();
    this.group = choice.group();
  }

  /**
   * Reads a file.
   *
   * @param file its name, with that of a group behind it where it holds several
   * @throws BadParameterFile if it is not there, or is no parameter set of this version, or holds
   *     groups of which none was named
   */
  public static ParameterSet read(Path file) {
    return new ParameterFile(GroupName.in(file)).read();
  }

  private ParameterSet read() {
    List<ParameterGroup> groups = groups(bytes());
    return group.isPresent() ? named(groups, group.get()) : only(groups);
  }

  private List<ParameterGroup> groups(byte[] content) {
    ParameterCsv csv = new ParameterCsv(this::bad, this::requireVersion);
    if (startsWith(content, PARQUET)) {
      return csv.ofTable(table());
    }
    String text = text(content);
    return text.startsWith(ParameterCsv.FIRST_COLUMN + ",")
        ? csv.read(text)
        : new ParameterJson(file, this::requireVersion).read(text);
  }

  private List<List<String>> table() {
    try {
      List<List<String>> table = ParquetFile.lines(file);
      if (!table.get(0).contains(ParameterCsv.FIRST_COLUMN)) {
        throw bad(String.format(Locale.ROOT, "it has no column '%s'", ParameterCsv.FIRST_COLUMN));
      }
      return table;
    } catch (StoreFailure.BadInput damaged) {
      throw BadParameterFile.content(file, "it cannot be read as Parquet", damaged);
    }
  }

  private static boolean startsWith(byte[] content, byte[] mark) {
    return content.length >= mark.length
        && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
  }

  private ParameterSet only(List<ParameterGroup> groups) {
    ParameterGroup first = groups.get(0);
    if (!first.by().isEmpty()) {
      throw BadParameterFile.group(
          "%s holds %d groups: name one, as in %s#%s", file, groups.size(), file, first.name());
    }
    return first.set();
  }

  private ParameterSet named(List<ParameterGroup> groups, String name) {
    if (groups.get(0).by().isEmpty()) {
      throw BadParameterFile.group("%s holds no groups: leave out #%s", file, name);
    }
    return groups.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .map(ParameterGroup::named)
        .orElseThrow(
            () ->
                BadParameterFile.group(
                    "%s has no group %s: it has %s",
                    file,
                    name,
                    groups.stream()
                        .limit(SHOWN)
                        .map(ParameterGroup::name)
                        .collect(Collectors.joining("; "))));
  }

  private void requireVersion(String version) {
    if (!version.startsWith(MAJOR)) {
      throw bad(String.format(Locale.ROOT, "its schema_version is '%s', not %sx", version, MAJOR));
    }
  }

  private static String text(byte[] content) {
    String text = new String(content, StandardCharsets.UTF_8);
    return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).strip();
  }

  private byte[] bytes() {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw BadParameterFile.missing(file, unreadable);
    }
  }

  private BadParameterFile bad(String why) {
    return BadParameterFile.content(file, why, null);
  }
}
