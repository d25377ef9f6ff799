import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.apache.tools.zip.ZipEntry;
import org.apache.tools.zip.ZipOutputStream;

/**
 * Packs a folder, at build time: {@code file.zip folder name-of-the-folder-in-it}. The same files
 * give the same bytes; what is in {@code bin} may be run. Run by Maven with Ant on its class path,
 * whose zip files know of that.
 */
public final class ReleaseZip {
  /** As in OneJar. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

  private ReleaseZip() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]);
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    try (ZipOutputStream to = new ZipOutputStream(Path.of(args[0]).toFile())) {
      to.setEncoding("UTF-8");
      to.setLevel(9);
      for (Path file : files) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        ZipEntry entry = new ZipEntry(args[2] + "/" + name);
        entry.setTime(TIME.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
        entry.setUnixMode(name.startsWith("bin/") ? 0100755 : 0100644);
        to.putNextEntry(entry);
        Files.copy(file, to);
        to.closeEntry();
      }
    }
  }
}
